package io.zhidu.repair.demo;

import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoCalendar;
import io.zhidu.demo.DemoForm;
import io.zhidu.demo.DemoMoment;
import io.zhidu.demo.DemoStep;
import io.zhidu.demo.DemoTasks;
import io.zhidu.repair.demo.DemoTimetable.Entry;
import io.zhidu.repair.process.RepairDesk;
import io.zhidu.repair.process.RepairOrderProcess;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays repair orders: reported with the start form or online, then along their path, step by step. */
@Component
@Profile({"demo", "test"})
class DemoOrders {

    private final RuntimeService runtimeService;
    private final FormService formService;
    private final RepositoryService repositoryService;
    private final RepairDesk desk;
    private final DemoValues values;
    private final DemoTasks tasks;
    private final DemoActors actors;

    DemoOrders(
            RuntimeService runtimeService,
            FormService formService,
            RepositoryService repositoryService,
            RepairDesk desk,
            DemoValues values,
            DemoTasks tasks,
            DemoActors actors) {
        this.runtimeService = runtimeService;
        this.formService = formService;
        this.repositoryService = repositoryService;
        this.desk = desk;
        this.values = values;
        this.tasks = tasks;
        this.actors = actors;
    }

    /** What happens to an order, from its report on. */
    List<DemoMoment> moments(DemoOrder order, DemoScript script, DemoCalendar calendar) {
        DemoTimetable times = new DemoTimetable(calendar, order);
        LocalDateTime reported = times.reported();
        LocalDateTime appointment = times.appointment();
        DemoOrderUnderWay underWay = new DemoOrderUnderWay(order, times.moved());
        List<DemoMoment> moments = new ArrayList<>();
        List<DemoStep.Timed> path = script.path(order.get("path"));
        boolean agreed = !path.get(0).step().name().equals("appoint");
        moments.add(new DemoMoment(reported, () -> report(underWay, agreed ? appointment : null)));
        times.entries(path).forEach(entry -> moments.add(new DemoMoment(entry.at(), () -> play(underWay, entry))));
        return moments;
    }

    private void report(DemoOrderUnderWay underWay, LocalDateTime appointment) {
        DemoOrder order = underWay.order();
        Map<String, Object> form = new HashMap<>();
        List.of("channel", "phone", "room", "specialty").forEach(name -> form.put(name, order.get(name)));
        form.put("customerName", order.get("customer"));
        form.put("buildingId", order.get("building"));
        form.put("description", order.get("fault"));
        if (appointment != null) {
            form.put("appointmentAt", DemoValues.local(appointment));
        }
        String number = actors.as(
                order.get("by"),
                () -> order.get("channel").equals("online") ? desk.report(form, "demo-" + order.index()) : start(form));
        underWay.started(
                number,
                runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId());
    }

    private String start(Map<String, Object> form) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(RepairOrderProcess.ID)
                .latestVersion()
                .singleResult()
                .getId();
        return formService.submitStartForm(definition, form).getBusinessKey();
    }

    private void play(DemoOrderUnderWay underWay, Entry entry) {
        DemoForm form = new DemoForm(name -> values.find(underWay, entry, name));
        if (entry.step().desk() != null) {
            atTheDesk(underWay, entry, form);
            return;
        }
        tasks.complete(
                tasks.find(underWay.number(), entry.step().task())
                        .orElseThrow(() -> new IllegalStateException(
                                underWay.number() + " has no " + entry.step().task())),
                underWay.order().index(),
                form.fill(entry.step().form()));
    }

    private void atTheDesk(DemoOrderUnderWay underWay, Entry entry, DemoForm form) {
        DemoOrder order = underWay.order();
        String number = underWay.number();
        switch (entry.step().desk()) {
            case "cancel" -> actors.as(order.get("by"), () -> desk.cancel(number, order.get("cancelReason")));
            case "reassign" ->
                actors.as(
                        actors.member("engineeringSupervisor", 0),
                        () -> desk.reassign(number, order.get("second"), order.get("secondReason")));
            case "reschedule" ->
                actors.as(
                        order.get("by"),
                        () -> desk.reschedule(
                                number, underWay.moved(), order.get("moveReason"), true, order.get("customer")));
            default -> actors.as(actors.member("finance", 0), () -> desk.reverse(number, order.get("reverseReason")));
        }
    }
}
