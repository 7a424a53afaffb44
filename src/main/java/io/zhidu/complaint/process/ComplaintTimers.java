package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintClocks;
import io.zhidu.platform.EngineDoor;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The two timers of a complaint, both set by its clocks: at the next reminder and at the next miss. Whatever changes a clock
 * sets them anew. The reminder is a cycle with an endless period, so that its job is there as long as the case is.
 */
@Component("complaintTimers")
public class ComplaintTimers {

    private static final Date NEVER =
            new Date(253_402_214_400_000L); // the year 9999: the clocks stand still, or nobody is above
    private static final String REMINDER = "boundaryEvent_reminderNear";
    private static final String MISS = "boundaryEvent_deadlineMissed";

    private final ComplaintClocks clocks;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final EngineDoor door;
    private final Clock clock;

    ComplaintTimers(
            ComplaintClocks clocks,
            RuntimeService runtimeService,
            TaskService taskService,
            EngineDoor door,
            Clock clock) {
        this.clocks = clocks;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.door = door;
        this.clock = clock;
    }

    /** When a task on it is due. */
    public Date dueAt(String number) {
        return date(clocks.due(number));
    }

    /** A second after it is due: what is done at closing time is in time. */
    public Date missAt(String number) {
        return date(clocks.nextMiss(number).map(due -> due.plusSeconds(1)));
    }

    /** As an ISO repeating interval that begins with the next reminder. */
    public String reminderCycle(String number) {
        return "R/" + reminderAt(number).toInstant().truncatedTo(ChronoUnit.SECONDS) + "/P36500D";
    }

    /** After a clock has changed. */
    public void reset(String number) {
        door.open(() -> {
            ProcessInstance instance = runtimeService
                    .createProcessInstanceQuery()
                    .processDefinitionKey(ComplaintProcess.ID)
                    .processInstanceBusinessKey(number)
                    .singleResult();
            if (instance != null) {
                timers(instance.getId()).toList().forEach(timer -> set(timer, number));
                taskService.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                        .filter(task -> !task.getTaskDefinitionKey().equals("userTask_awaitCustomer"))
                        .forEach(task -> {
                            task.setDueDate(dueAt(number));
                            taskService.saveTask(task);
                        });
            }
            return null;
        });
    }

    private void set(TimerEntity timer, String number) {
        if (REMINDER.equals(timer.getActivityId())) {
            timer.setDuedate(reminderAt(number));
        } else if (MISS.equals(timer.getActivityId())) {
            timer.setDuedate(missAt(number));
        }
    }

    /** Also those that this very transaction made: no query finds them yet. */
    private static Stream<TimerEntity> timers(String instance) {
        CommandContext context = Context.getCommandContext();
        return Stream.concat(
                        context.getJobManager().findJobsByProcessInstanceId(instance).stream(),
                        context.getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                                .map(CachedDbEntity::getEntity))
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast)
                .filter(timer -> instance.equals(timer.getProcessInstanceId()));
    }

    private Date reminderAt(String number) {
        return date(clocks.nextReminder(number));
    }

    private Date date(Optional<LocalDateTime> time) {
        return time.map(at -> Times.toDate(at, clock.getZone())).orElse(NEVER);
    }
}
