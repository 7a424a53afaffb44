package io.zhidu.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/** What process tests do and see in the engine: people, time, tasks, timers and ends of one case. */
public final class EngineDesk {

    private final ProcessEngine engine;
    private final ZoneId zone;

    public EngineDesk(ProcessEngine engine, ZoneId zone) {
        this.engine = engine;
        this.zone = zone;
    }

    /** The engine's time stands still from now on, until {@link #leave}. */
    public void at(LocalDateTime time) {
        ClockUtil.setCurrentTime(date(time));
    }

    /** Nobody is there and the time goes on. */
    public void leave() {
        engine.getIdentityService().clearAuthentication();
        ClockUtil.reset();
    }

    public Date date(LocalDateTime time) {
        return Times.toDate(time, zone);
    }

    /** By a person with the roles he has. */
    public <T> T as(String person, Supplier<T> work) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        engine.getIdentityService().setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    public void run(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }

    /** By the process's start form. @return the instance */
    public String start(String process, Map<String, Object> form) {
        String latest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return engine.getFormService().submitStartForm(latest, form).getId();
    }

    /** @return null if no such task is open */
    public Task task(String instance, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult();
    }

    public void complete(String instance, String key, Map<String, Object> form) {
        engine.getTaskService().complete(open(instance, key).getId(), form);
    }

    /** By a person, who need not be one who sees the task. */
    public void complete(String person, String instance, String key, Map<String, Object> form) {
        complete(person, open(instance, key), form);
    }

    /** One of several tasks of the same kind. */
    public void complete(String person, Task open, Map<String, Object> form) {
        assertThat(open).isNotNull();
        run(person, () -> engine.getTaskService().complete(open.getId(), form));
    }

    private Task open(String instance, String key) {
        Task open = task(instance, key);
        assertThat(open).as(key).isNotNull();
        return open;
    }

    /** The groups that see the task. */
    public List<String> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    /** The only timer of the case. */
    public Job timer(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult();
    }

    public void fire(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }

    public void fire(String instance, String timer) {
        fire(engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult());
    }

    public boolean passed(String instance, String activity) {
        return timesPassed(instance, activity) > 0;
    }

    private long timesPassed(String instance, String activity) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .count();
    }

    /** There, once, and nowhere else any more. */
    public void assertEnded(String instance, String endEvent) {
        assertThat(timesPassed(instance, endEvent)).as(endEvent).isEqualTo(1);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    /** @param key of the sentence, wherever among the causes the refusal is */
    public static void assertRefused(Runnable action, String key) {
        assertThat(refused(action).key()).isEqualTo(key);
    }

    /** The refusal, wherever among the causes it is; it has no cause itself. */
    public static Refusal refused(Runnable action) {
        Throwable thrown = catchThrowable(action::run);
        int at = ExceptionUtils.indexOfType(thrown, Refusal.class);
        assertThat(at).as("refused, but: %s", thrown).isNotNegative();
        return (Refusal) ExceptionUtils.getThrowables(thrown)[at];
    }

    public static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }
}
