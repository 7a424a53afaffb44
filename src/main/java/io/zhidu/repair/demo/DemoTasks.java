package io.zhidu.repair.demo;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Works on tasks as the Tasklist does: whoever may, claims; then he submits the form. */
@Component
@Profile({"demo", "test"})
class DemoTasks {

    private static final int MINUTES_OF_WORK = 2;

    private final TaskService taskService;
    private final FormService formService;
    private final DemoActors actors;
    private final Clock clock;

    DemoTasks(TaskService taskService, FormService formService, DemoActors actors, Clock clock) {
        this.taskService = taskService;
        this.formService = formService;
        this.actors = actors;
        this.clock = clock;
    }

    void at(LocalDateTime time) {
        ClockUtil.setCurrentTime(Times.toDate(time, clock.getZone()));
    }

    Optional<Task> find(String instance, String key) {
        return Optional.ofNullable(taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult());
    }

    /** @param turn which member of the task's group does it */
    void complete(Task task, int turn, Map<String, Object> form) {
        String who = task.getAssignee() == null ? claim(task, turn) : task.getAssignee();
        actors.as(who, () -> formService.submitTaskForm(task.getId(), form));
    }

    private String claim(Task task, int turn) {
        Date now = ClockUtil.getCurrentTime();
        Date earlier = Times.toDate(Times.now(clock).minusMinutes(MINUTES_OF_WORK), clock.getZone());
        String group = taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .sorted((one, other) -> other.compareTo(one)) // the warehouse before the technicians
                .findFirst()
                .orElseThrow();
        String who = actors.member(group, turn);
        ClockUtil.setCurrentTime(earlier.before(task.getCreateTime()) ? task.getCreateTime() : earlier);
        actors.as(who, () -> taskService.claim(task.getId(), who));
        ClockUtil.setCurrentTime(now);
        return who;
    }
}
