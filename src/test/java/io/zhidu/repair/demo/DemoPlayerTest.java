package io.zhidu.repair.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoPlayer;
import io.zhidu.platform.Money;
import io.zhidu.repair.month.MonthRates;
import io.zhidu.repair.month.Rates;
import io.zhidu.repair.month.Register;
import io.zhidu.repair.month.RegisterLine;
import io.zhidu.repair.month.RepairMonths;
import io.zhidu.support.ZhiduTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole story on a summer's day when no other test works, played once, in a transaction that is rolled back: the context
 * shared with other tests stays clean.
 */
@ZhiduTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoPlayerTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 7, 15, 14, 30);
    private static final String LAST_MONTH = "2026-06";

    @Autowired
    DemoPlayer player;

    @Autowired
    RepairStory story;

    @Autowired
    DemoActors actors;

    @Autowired
    HistoryService historyService;

    @Autowired
    TaskService taskService;

    @Autowired
    Register register;

    @Autowired
    RepairMonths months;

    @Autowired
    Rates rates;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionStatus transaction;

    @BeforeAll
    void play() {
        transaction = transactions.getTransaction(new TransactionTemplate());
        player.play(List.of(story), NOW);
    }

    @AfterAll
    void leaveNothing() {
        transactions.rollback(transaction);
    }

    @Test
    void everyOrderOfTheStoryIsNumberedOnItsDay() {
        assertThat(count("SELECT COUNT(*) FROM repair_order WHERE reported_at BETWEEN '2026-04-01' AND '2026-07-16'"))
                .isEqualTo(81);
        assertThat(jdbc.sql("SELECT number, reported_at FROM repair_order WHERE number LIKE 'WX-20260%'")
                        .query((row, n) -> row.getString("number").substring(3, 11)
                                + row.getDate("reported_at").toString().replace("-", ""))
                        .list())
                .isNotEmpty()
                .allSatisfy(both -> assertThat(both.substring(0, 8)).isEqualTo(both.substring(8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endEvent_settled",
                "endEvent_declined",
                "endEvent_cancelled",
                "endEvent_charged",
                "endEvent_latenessFollowedUp",
                "endEvent_compensated",
                "boundaryEvent_chargeReversed",
                "boundaryEvent_rescheduled",
                "userTask_agreeAppointment",
                "userTask_obtainFurtherConsent",
                "userTask_awaitParts",
                "endEvent_answered",
                "endEvent_unreachable",
                "endEvent_explained",
                "endEvent_targetMet"
            })
    void everyPathIsInTheHistory(String element) {
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId(element)
                        .startedAfter(date(NOW.minusDays(110)))
                        .startedBefore(date(NOW.plusMinutes(1)))
                        .finished()
                        .count())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repair_order WHERE late_minutes > 10",
                "repair_appointment WHERE seq > 1 AND consented = TRUE",
                "repair_appointment WHERE seq > 1 AND consented = FALSE",
                "repair_assignment WHERE end_reason = '非木作專長'",
                "repair_assignment WHERE end_reason = 'weixiu2 臨時支援電梯困人'",
                "repair_work_log WHERE kind = 'resume'",
                "repair_work_log WHERE kind = 'trial-failed'",
                "repair_work_log WHERE kind = 'sign-refused'",
                "repair_consent WHERE kind = 'bill' AND agreed = TRUE",
                "repair_damage WHERE settled_at IS NOT NULL",
                "repair_signature WHERE kind = 'typed'",
                "repair_ledger WHERE kind = 'REFUND'"
            })
    void everyCaseIsInTheBooks(String rows) {
        assertThat(count("SELECT COUNT(*) FROM " + rows)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qiantai1",
                "zhuren1",
                "weixiu1",
                "weixiu2",
                "weixiu3",
                "weixiu4",
                "weixiu5",
                "kuguan1",
                "caiwu1",
                "huifang1"
            })
    void everybodyHasSomethingToDo(String user) {
        assertThat(actors.as(
                        user,
                        () -> taskService
                                .createTaskQuery()
                                .taskCreatedAfter(date(NOW.minusDays(8)))
                                .taskCreatedBefore(date(NOW.plusMinutes(1)))
                                .count()))
                .isPositive();
    }

    @Test
    void theOpenTasksOfTheDayAreThoseOfEveryStage() {
        assertThat(taskService
                        .createTaskQuery()
                        .taskCreatedAfter(date(NOW.minusDays(8)))
                        .taskCreatedBefore(date(NOW.plusMinutes(1)))
                        .list())
                .extracting("taskDefinitionKey")
                .contains(
                        "userTask_agreeAppointment",
                        "userTask_dispatch",
                        "userTask_followUpLateness",
                        "userTask_registerArrival",
                        "userTask_confirmOnSite",
                        "userTask_obtainConsent",
                        "userTask_repair",
                        "userTask_awaitParts",
                        "userTask_trialRun",
                        "userTask_itemiseFees",
                        "userTask_signSlip",
                        "userTask_archiveSlip",
                        "userTask_handOverSlip",
                        "userTask_chargeFees",
                        "userTask_recordReceipt",
                        "userTask_settleCompensation",
                        "userTask_callCustomer");
    }

    @Test
    void theRegisterOfTheMonthSumsWhatWasSigned() {
        BigDecimal signed = jdbc.sql("""
                        SELECT SUM(bill_amount) FROM repair_order
                        WHERE signed_at >= '2026-06-01' AND signed_at < '2026-07-01'""").query(BigDecimal.class).single();
        List<RegisterLine> lines = register.lines(LAST_MONTH);
        assertThat(sum(lines, false)).isEqualTo(new Money(signed));
        assertThat(lines).filteredOn(RegisterLine::reversal).hasSize(1);
        assertThat(register.lines("2026-07"))
                .singleElement()
                .satisfies(line -> assertThat(line.originalPeriod()).isEqualTo(LAST_MONTH));
    }

    @Test
    void theMonthIsBelowItsTargetAndExplainedAndOneCustomerWasCalledOnThreeDays() {
        MonthRates all = rates.of(LAST_MONTH).get(0);
        assertThat(all.timeliness().below(months.get(LAST_MONTH).target())).isTrue();
        assertThat(all.answered()).isEqualTo(4);
        assertThat(all.unreachable()).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM repair_month WHERE period = '2026-06' AND explanation IS NOT NULL"))
                .isEqualTo(1);
        assertThat(count("""
                        SELECT COUNT(DISTINCT a.made_on) FROM repair_callback_attempt a
                        JOIN repair_callback c ON c.id = a.callback_id
                        WHERE c.period = '2026-06' AND c.state = 'unreachable'""")).isEqualTo(3);
    }

    @Test
    void peopleWorkInWorkingHours() {
        assertThat(historyService
                        .createHistoricTaskInstanceQuery()
                        .finishedAfter(date(NOW.minusDays(110)))
                        .finishedBefore(date(NOW.plusMinutes(1)))
                        .list())
                .filteredOn(task -> "completed".equals(task.getDeleteReason()))
                .hasSizeGreaterThan(500)
                .allSatisfy(task -> assertThat(
                                LocalDateTime.ofInstant(task.getEndTime().toInstant(), clock.getZone())
                                        .toLocalTime())
                        .isBetween(LocalTime.of(8, 30), LocalTime.of(18, 0)))
                .allSatisfy(task -> assertThat(task.getAssignee()).isNotNull());
    }

    @Test
    void afterwardsItIsTodayAgain() {
        assertThat(ClockUtil.getCurrentTime().getTime()).isCloseTo(System.currentTimeMillis(), within(60_000L));
    }

    @Test
    void aDatabaseWithOrdersIsLeftAlone() {
        assertThat(story.isTold()).isTrue();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Money sum(List<RegisterLine> lines, boolean reversals) {
        return lines.stream()
                .filter(line -> line.reversal() == reversals)
                .map(RegisterLine::amount)
                .collect(Money.sum());
    }

    private java.util.Date date(LocalDateTime time) {
        return io.zhidu.platform.Times.toDate(time, clock.getZone());
    }
}
