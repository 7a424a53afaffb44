package io.zhidu.repair.demo;

import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoTasks;
import io.zhidu.platform.form.FormContract;
import io.zhidu.repair.month.Callbacks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the month ends: one begun by hand, the others in the night as their timer does, and what people do then. */
@Component
@Profile({"demo", "test"})
@SuppressWarnings("unchecked")
class DemoMonthEnds {

    private static final String MONTH_END = "repair-month-end";
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final FormService formService;
    private final TaskService taskService;
    private final Callbacks callbacks;
    private final DemoTasks tasks;
    private final DemoActors actors;

    DemoMonthEnds(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            FormService formService,
            TaskService taskService,
            Callbacks callbacks,
            DemoTasks tasks,
            DemoActors actors) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.formService = formService;
        this.taskService = taskService;
        this.callbacks = callbacks;
        this.tasks = tasks;
        this.actors = actors;
    }

    List<DemoMoment> moments(DemoScript script, DemoCalendar calendar) {
        List<DemoMoment> moments = new ArrayList<>();
        moments.add(
                new DemoMoment(at(script.byHand(), calendar), () -> startByHand(period(script.byHand(), calendar))));
        script.byTimer().forEach(month -> moments.add(begunByTimer(month, calendar)));
        script.calls().forEach(call -> moments.add(new DemoMoment(at(call, calendar), () -> call(call, calendar))));
        script.explanations()
                .forEach(one -> moments.add(new DemoMoment(at(one, calendar), () -> explain(one, calendar))));
        return moments;
    }

    /** Without the timer's job: a play that is undone must not touch the one that waits for the next real month. */
    private DemoMoment begunByTimer(int month, DemoCalendar calendar) {
        return new DemoMoment(
                calendar.month(month + 1).atDay(1).atTime(NIGHT),
                () -> FormContract.withoutForm(() -> runtimeService.startProcessInstanceByKey(MONTH_END)));
    }

    private void startByHand(String period) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(MONTH_END)
                .latestVersion()
                .singleResult()
                .getId();
        actors.as(
                actors.member("engineeringSupervisor", 0),
                () -> formService.submitStartForm(definition, Map.of("month", period)));
    }

    /** The sample may be smaller than the story: what is not drawn is not called. */
    private void call(Map<String, Object> call, DemoCalendar calendar) {
        String period = period(call, calendar);
        int place = (Integer) call.get("place");
        callbacks.of(period).stream()
                .skip(place)
                .findFirst()
                .flatMap(callback -> tasks(period, "userTask_callCustomer").stream()
                        .filter(task -> callback.id().equals(taskService.getVariable(task.getId(), "callbackId")))
                        .findFirst())
                .ifPresent(task -> tasks.complete(task, 0, (Map<String, Object>) call.get("form")));
    }

    private void explain(Map<String, Object> explanation, DemoCalendar calendar) {
        tasks(period(explanation, calendar), "userTask_explainShortfall")
                .forEach(task -> tasks.complete(task, 0, (Map<String, Object>) explanation.get("form")));
    }

    private List<Task> tasks(String period, String key) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(MONTH_END)
                .processInstanceBusinessKey(period)
                .list()
                .stream()
                .flatMap(one ->
                        taskService
                                .createTaskQuery()
                                .processInstanceId(one.getId())
                                .taskDefinitionKey(key)
                                .list()
                                .stream())
                .toList();
    }

    private static String period(Map<String, Object> entry, DemoCalendar calendar) {
        return calendar.month((Integer) entry.get("month")).toString();
    }

    /** On that working day of the month after, or yesterday. */
    private static LocalDateTime at(Map<String, Object> entry, DemoCalendar calendar) {
        LocalDate day = entry.get("day") instanceof Integer n
                ? DemoCalendar.workingDay(calendar.month((Integer) entry.get("month") + 1), n)
                : calendar.atWork().toLocalDate().minusDays(1);
        return day.atTime(LocalTime.parse((String) entry.get("time")));
    }
}
