package io.zhidu.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintClocks;
import io.zhidu.complaint.ComplaintIntake;
import io.zhidu.complaint.Entry;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complaint and the people around it; a customer of its own for each test. */
abstract class ComplaintWorld {

    /** A Tuesday without anything special. */
    static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 3, 10, 9, 0);

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    IdentityService identityService;

    @Autowired
    ComplaintIntake intake;

    @Autowired
    ComplaintClocks clocks;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String email;
    String number;

    @BeforeEach
    void customer() {
        at(TUESDAY);
        email = UUID.randomUUID() + "@example.org";
    }

    @AfterEach
    void nobody() {
        identityService.clearAuthentication();
        ClockUtil.reset();
    }

    String report(Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "channel",
                "phone",
                "customerName",
                "王小明",
                "email",
                email,
                "kind",
                "quality",
                "impact",
                "inconvenient"));
        form.put("statement", Statements.json("修了三次還是漏水"));
        form.putAll(more);
        number = as("qiantai1", () -> desk.register(form, UUID.randomUUID().toString()));
        return number;
    }

    void assign(String responsible) {
        complete("tousu1", "userTask_assignHandler", Map.of("department", "engineering", "responsible", responsible));
    }

    void handle(String person) {
        complete(
                person,
                "userTask_handleComplaint",
                Map.of("handlingOutcome", "done", "measures", "換新閥門", "cost", "12.50"));
    }

    void answer(String person) {
        complete(person, "userTask_answerCustomer", Map.of("answerText", "已更換閥門,並試水一小時"));
    }

    void call(String person, String satisfied, int score) {
        complete(
                person,
                "userTask_callBack",
                Map.of(
                        "callOutcome",
                        "answered",
                        "satisfied",
                        satisfied,
                        "score",
                        score,
                        "customerWords",
                        "yes".equals(satisfied) ? "很好" : "還是漏"));
    }

    void notReached(String person) {
        complete(person, "userTask_callBack", Map.of("callOutcome", "unreachable"));
    }

    void answered(String handler) {
        report(Map.of());
        assign(handler);
        handle(handler);
        answer(handler);
    }

    Complaint complaint() {
        return intake.get(number);
    }

    List<Entry> entries(Entry.Event event) {
        return intake.entries(number).stream()
                .filter(entry -> entry.event() == event)
                .toList();
    }

    List<String> messages() {
        return jdbc.sql("""
                        SELECT template FROM outbox_message WHERE address = :address AND message_key LIKE :number
                        ORDER BY written_at, message_key""")
                .param("address", email)
                .param("number", number + ":%")
                .query(String.class)
                .list();
    }

    Task task(String key) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    void complete(String person, String key, Map<String, Object> form) {
        Task open = task(key);
        assertThat(open).as(key).isNotNull();
        run(person, () -> taskService.complete(open.getId(), form));
    }

    List<String> candidates(String task) {
        return taskService.getIdentityLinksForTask(task(task).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    Job timer(String activity) {
        return managementService
                .createJobQuery()
                .processInstanceId(instance())
                .activityId(activity)
                .singleResult();
    }

    LocalDateTime missAt() {
        return due("boundaryEvent_deadlineMissed");
    }

    LocalDateTime reminderAt() {
        return due("boundaryEvent_reminderNear");
    }

    LocalDateTime due(String activity) {
        return LocalDateTime.ofInstant(timer(activity).getDuedate().toInstant(), clock.getZone());
    }

    /** Goes on until the timer is due, and lets it fire. */
    void fire(String activity) {
        at(due(activity));
        managementService.executeJob(timer(activity).getId());
    }

    void miss() {
        fire("boundaryEvent_deadlineMissed");
    }

    String instance() {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(ComplaintProcess.ID)
                .processInstanceBusinessKey(number)
                .orderByProcessInstanceStartTime()
                .desc()
                .list()
                .get(0)
                .getId();
    }

    Object variable(String name) {
        return runtimeService.getVariable(instance(), name);
    }

    void assertEnded(String end) {
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance())
                        .activityId(end)
                        .count())
                .as(end)
                .isEqualTo(1);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    <T> T as(String person, Supplier<T> work) {
        List<String> groups = identityService.createGroupQuery().groupMember(person).list().stream()
                .map(group -> group.getId())
                .toList();
        identityService.setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    void run(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }

    void at(LocalDateTime time) {
        ClockUtil.setCurrentTime(Times.toDate(time, clock.getZone()));
    }

    static void assertRefused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .satisfies(thrown -> assertThat(ExceptionUtils.getThrowableList(thrown))
                        .anySatisfy(cause -> assertThat(cause)
                                .isInstanceOfSatisfying(
                                        Refusal.class,
                                        refusal -> assertThat(refusal.key()).isEqualTo(key))));
    }
}
