package io.zhidu.demo;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Works on tasks as the Tasklist does: whoever may, claims; then he submits the form. */
@Component
@Profile({"demo", "test"})
public class DemoTasks {

    private static final int MINUTES_OF_WORK = 2;

    private final TaskService taskService;
    private final FormService formService;
    private final RepositoryService repositoryService;
    private final DemoActors actors;
    private final Clock clock;

    DemoTasks(
            TaskService taskService,
            FormService formService,
            RepositoryService repositoryService,
            DemoActors actors,
            Clock clock) {
        this.taskService = taskService;
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.actors = actors;
        this.clock = clock;
    }

    public void at(LocalDateTime time) {
        ClockUtil.setCurrentTime(Times.toDate(time, clock.getZone()));
    }

    /** @param number of the case, which is the business key */
    public Optional<Task> find(String number, String key) {
        return Optional.ofNullable(taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult());
    }

    /** Those of several persons at once. */
    public List<Task> all(String number, String key) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .list();
    }

    /** Hands the start form in. @return the business key of what it started */
    public String start(String process, String who, Map<String, Object> form) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return actors.as(
                who, () -> formService.submitStartForm(definition, form).getBusinessKey());
    }

    /** @param turn which member of the task's group does it */
    public void complete(Task task, int turn, Map<String, Object> form) {
        complete(task, task.getAssignee() == null ? member(task, turn) : task.getAssignee(), form);
    }

    public void complete(Task task, String who, Map<String, Object> form) {
        if (!who.equals(task.getAssignee())) {
            claim(task, who);
        }
        actors.as(who, () -> formService.submitTaskForm(task.getId(), form));
    }

    private String member(Task task, int turn) {
        String group = taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder()) // the warehouse before the technicians
                .orElseThrow();
        return actors.member(group, turn);
    }

    private void claim(Task task, String who) {
        Date now = ClockUtil.getCurrentTime();
        Date earlier = Times.toDate(Times.now(clock).minusMinutes(MINUTES_OF_WORK), clock.getZone());
        ClockUtil.setCurrentTime(earlier.before(task.getCreateTime()) ? task.getCreateTime() : earlier);
        actors.as(who, () -> taskService.claim(task.getId(), who));
        ClockUtil.setCurrentTime(now);
    }
}
