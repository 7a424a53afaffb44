package io.zhidu.repair.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Refusal;
import io.zhidu.repair.RepairFixtures;
import io.zhidu.support.ZhiduTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole model with real services, each test in a month of its own. */
@ZhiduTest
class RepairMonthEndProcessTest {

    private static final Map<String, Object> UNREACHABLE = Map.of("callOutcome", "unreachable");
    private static final Map<String, Object> QUALIFIED =
            Map.of("callOutcome", "answered", "score", 5, "quality", "qualified");

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    FormService formService;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    Register register;

    @Autowired
    RegisterService registerService;

    @Autowired
    RepairMonths months;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String instance;

    @BeforeEach
    void estate() {
        transaction.executeWithoutResult(status -> RepairFixtures.load(jdbc));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aPunctualQualifiedMonthClosesAndASecondRunChangesNothing() {
        order("2022-02", 1, 0, "SETTLED");
        order("2022-02", 2, 0, "REVERSED");
        today("2022-03-01");
        start("2022-02");
        tasks().forEach(task -> taskService.complete(task.getId(), QUALIFIED));
        assertEnded("endEvent_targetMet");
        List<RegisterLine> lines = register.lines("2022-02");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2).originalLineNo()).isEqualTo(2);
        assertThat(months.rates("2022-02")).hasSize(3);
        start("2022-02");
        assertEnded("endEvent_alreadyClosed");
        assertThat(register.lines("2022-02")).isEqualTo(lines);
    }

    @Test
    void threeUnansweredCallsOnDifferentDaysAreUnreachableAndALateMonthIsExplained() {
        order("2022-04", 1, 11, "SETTLED");
        today("2022-05-01");
        start("2022-04");
        for (int day = 2; day <= 3; day++) {
            taskService.complete(tasks().get(0).getId(), UNREACHABLE);
            assertThat(tasks()).isEmpty();
            today("2022-05-0" + day);
            managementService.executeJob(managementService
                    .createJobQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId());
        }
        taskService.complete(tasks().get(0).getId(), UNREACHABLE);
        MonthRates all = months.rates("2022-04").get(0);
        assertThat(all).isEqualTo(new MonthRates("all", "", 1, 0, 0, 0, 1));
        assertThat(all.pass().percent()).isEmpty();
        Task explain = tasks().get(0);
        assertThat(explain.getTaskDefinitionKey()).isEqualTo("userTask_explainShortfall");
        taskService.complete(explain.getId(), Map.of("explanation", "暴雨"));
        assertEnded("endEvent_explained");
    }

    @Test
    void aMonthWithoutServicesHasNoFigureAndCloses() {
        today("2022-07-01");
        start("2022-06");
        assertEnded("endEvent_targetMet");
        assertThat(months.rates("2022-06").get(0).timeliness().percent()).isEmpty();
    }

    @Test
    void theTimerClosesTheMonthBefore() {
        today("2024-03-01");
        managementService.executeJob(managementService
                .createJobQuery()
                .activityId("startEvent_monthOver")
                .singleResult()
                .getId());
        assertThat(months.closed("2024-02")).isTrue();
    }

    @Test
    void aMonthThatIsNotOverIsRefusedAndNothingIsSaved() {
        today("2022-08-31");
        assertThatThrownBy(() -> start("2022-08"))
                .satisfies(thrown -> assertThat(ExceptionUtils.getRootCause(thrown))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("month.notOver"));
        assertThat(months.closed("2022-08")).isFalse();
    }

    @Test
    void anAnswerWithoutScoreIsRefusedAndTheTaskStaysOpen() {
        order("2022-09", 1, 0, "SETTLED");
        today("2022-10-01");
        start("2022-09");
        String task = tasks().get(0).getId();
        assertThatThrownBy(() -> taskService.complete(task, Map.of("callOutcome", "answered")))
                .hasMessageContaining("platform.form.required");
        assertThat(tasks()).hasSize(1);
        assertThat(months.callbacks("2022-09").get(0).attempts()).isZero();
    }

    @Test
    void aFrozenLineIsReversedOnceInTheOpenMonth() {
        order("2022-11", 1, 0, "SETTLED");
        today("2022-12-01");
        start("2022-11");
        registerService.reverseOrder("MX-2022-11-1", "重複收費", "caiwu1");
        RegisterLine reversal = register.lines("2022-12").get(0);
        assertThat(reversal.originalPeriod()).isEqualTo("2022-11");
        assertThat(reversal.amount()).hasToString("-50.00");
        assertThatThrownBy(() -> registerService.reverse("2022-11", 1, "again", "caiwu1"))
                .hasMessage("month.alreadyReversed");
        assertThat(register.lines("2022-12")).hasSize(1);
        assertThatThrownBy(() -> registerService.reverse("2022-11", 9, "none", "caiwu1"))
                .hasMessage("month.unknownLine");
        registerService.reverseOrder("MX-not-frozen", "未凍結", "caiwu1");
    }

    private void order(String month, int day, Integer late, String state) {
        LocalDateTime at = LocalDate.parse(month + "-01").withDayOfMonth(day).atTime(10, 0);
        transaction.executeWithoutResult(status -> {
            String customer = "c-" + month + day;
            jdbc.sql("""
                            INSERT INTO customer (id, name, building_id, room, created_at) VALUES (:id, '住戶', 'T01', '101', :at)""").param("id", customer).param("at", at).update();
            jdbc.sql("""
                            INSERT INTO repair_order (number, channel, reported_at, reported_by, customer_id, customer_name,
                              building_id, room, specialty, description, state, technician, arrived_at, late_minutes,
                              bill_revision, bill_amount, signed_at, end_reason, version)
                            VALUES (:number, 'phone', :at, 'test', :customer, '住戶', 'T01', '101', 'plumbing', '漏水', :state,
                              'tech1', :at, :late, 1, :amount, :at, '測試', 1)""")
                    .param("number", "MX-" + month + "-" + day)
                    .param("customer", customer)
                    .param("at", at)
                    .param("late", late)
                    .param("state", state)
                    .param("amount", new BigDecimal("50.00"))
                    .update();
        });
    }

    private void today(String day) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDate.parse(day).atTime(10, 0).atZone(clock.getZone()).toInstant()));
    }

    private void start(String month) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("repair-month-end")
                .latestVersion()
                .singleResult()
                .getId();
        instance =
                formService.submitStartForm(definition, Map.of("month", month)).getId();
    }

    private List<Task> tasks() {
        return taskService.createTaskQuery().processInstanceId(instance).list();
    }

    private void assertEnded(String end) {
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(end)
                        .count())
                .isEqualTo(1);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }
}
