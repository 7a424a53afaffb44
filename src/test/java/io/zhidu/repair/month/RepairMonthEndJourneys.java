package io.zhidu.repair.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Refusal;
import io.zhidu.repair.RepairFixtures;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
abstract class RepairMonthEndJourneys {

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
    MonthEndService monthEnd;

    @Autowired
    RepairMonths months;

    @Autowired
    Rates rates;

    @Autowired
    Callbacks callbacks;

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
        assertThat(rates.of("2022-02")).hasSize(3);
        start("2022-02");
        assertEnded("endEvent_alreadyClosed");
        assertThat(register.lines("2022-02")).isEqualTo(lines);
    }

    @Test
    @Proves("1-3.8")
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
        MonthRates all = rates.of("2022-04").get(0);
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
        assertThat(rates.of("2022-06").get(0).timeliness().percent()).isEmpty();
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
        assertThat(callbacks.of("2022-09").get(0).attempts()).isZero();
    }

    @Test
    @Proves("1-5.3")
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

    @Test
    void everyLineBelowTargetIsExplainedThoughTheWholeMonthMeetsIt() {
        for (int day = 1; day <= 20; day++) {
            order("2021-02", day, 0, "SETTLED");
        }
        order("2021-02", 21, 15, "SETTLED", "tech2");
        today("2021-03-01");
        start("2021-02");
        tasks().forEach(task -> taskService.complete(task.getId(), QUALIFIED));
        assertThat(rates.of("2021-02").get(0).timeliness().shown()).isEqualTo("20/21 = 95.24 %");
        Task explain = tasks().get(0);
        assertThat(taskService.getVariable(explain.getId(), "shortfalls").toString())
                .isEqualTo("[{\"who\":\"tech2\",\"what\":\"及時率\",\"rate\":\"0/1 = 0.00 %\",\"target\":\"95.00 %\"}]");
        taskService.complete(explain.getId(), Map.of("explanation", "塞車"));
        assertThat(months.get("2021-02").explanation()).isEqualTo("塞車");
    }

    @Test
    void servicesStandBeforeReversalsThatWereBookedEarlier() {
        order("2021-05", 1, 0, "SETTLED");
        order("2021-06", 1, 0, "SETTLED");
        today("2021-06-01");
        start("2021-05");
        registerService.reverseOrder("MX-2021-05-1", "重複收費", "caiwu1");
        today("2021-07-01");
        start("2021-06");
        assertThat(register.lines("2021-06")).extracting(RegisterLine::reversal).containsExactly(false, true);
        PaidServices june = registerService.of(YearMonth.of(2021, 6));
        assertThat(june.services().amount()).hasToString("50.00");
        assertThat(june.total().amount()).hasToString("0.00");
    }

    @Test
    void ofTwoWhoCloseAtOnceOneClosesAndTheOtherIsToldSo() throws Exception {
        order("2021-08", 1, 0, "SETTLED");
        today("2021-09-01");
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> closings = List.of(two.submit(this::closeAugust), two.submit(this::closeAugust));
        two.shutdown();
        for (Future<?> closing : closings) {
            assertThatNoException().isThrownBy(closing::get);
        }
        assertThat(register.lines("2021-08")).hasSize(1);
        assertThat(callbacks.of("2021-08")).hasSize(1);
        ClosedMonth august = months.get("2021-08");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> months.close(august)))
                .isInstanceOf(Refusal.class)
                .hasMessage("month.closedMeanwhile");
    }

    /** Either the month was closed before, or the refusal says that somebody else is closing it; never anything else. */
    private void closeAugust() {
        try {
            start("2021-08");
        } catch (RuntimeException e) {
            assertThat(ExceptionUtils.getRootCause(e)).hasMessage("month.closedMeanwhile");
        }
    }

    @Test
    void aFrozenMonthKeepsItsSampleAndItsAttempts() {
        order("2021-11", 1, 0, "SETTLED");
        order("2021-11", 2, 0, "SETTLED");
        today("2021-12-01");
        LocalDateTime at = LocalDateTime.of(2021, 12, 1, 10, 0);
        transaction.executeWithoutResult(status -> {
            months.close(new ClosedMonth(
                    "2021-11",
                    at,
                    "zhuren1",
                    7,
                    new SamplePolicy(50, 0),
                    1,
                    2,
                    new BigDecimal("80"),
                    null,
                    null,
                    null,
                    null));
            registerService.freeze("2021-11", register.services(YearMonth.of(2021, 11)), "zhuren1");
        });
        monthEnd.drawSample("2021-11");
        assertThat(callbacks.of("2021-11")).hasSize(1);
        String one = callbacks.of("2021-11").get(0).id();
        assertThat(monthEnd.recordCallback(one, new Callback.Answer(false, null, null, null)))
                .isEqualTo("unreachable");
    }

    private void order(String month, int day, Integer late, String state) {
        order(month, day, late, state, "tech1");
    }

    private void order(String month, int day, Integer late, String state, String technician) {
        transaction.executeWithoutResult(status -> MonthFixtures.order(jdbc, month, day, late, state, technician));
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
