package io.zhidu.credit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.demo.DemoActors;
import io.zhidu.demo.DemoPlayer;
import io.zhidu.people.Deputies;
import io.zhidu.platform.Times;
import io.zhidu.support.ZhiduTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole story on a summer's day, played once, in a transaction that is rolled back. */
@ZhiduTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreditStoryTest {

    private static final String MESSAGES = "ACT_RU_JOB WHERE TYPE_ = 'message'";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 7, 15, 14, 30);

    @Autowired
    DemoPlayer player;

    @Autowired
    CreditStory story;

    @Autowired
    DemoActors actors;

    @Autowired
    HistoryService historyService;

    @Autowired
    TaskService taskService;

    @Autowired
    Deputies deputies;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionStatus transaction;
    private long jobs;

    /** The story's, and not those that other tests opened in the same database. */
    private String accounts;

    @BeforeAll
    void play() {
        transaction = transactions.getTransaction(new TransactionTemplate());
        String others = jdbc.sql("SELECT number FROM credit_account").query(String.class).stream()
                .collect(Collectors.joining("','", "('", "')"));
        accounts = "(SELECT number FROM credit_account WHERE number NOT IN " + others + ")";
        jobs = count(MESSAGES);
        player.play(List.of(story), NOW);
    }

    @AfterAll
    void leaveNothing() {
        transactions.rollback(transaction);
    }

    @Test
    void sixteenCustomersInThreeAreasWithFourMonthsOfMoney() {
        assertThat(count("credit_account WHERE number IN " + accounts)).isEqualTo(16);
        assertThat(jdbc.sql("SELECT DISTINCT area_id FROM credit_account WHERE number IN " + accounts)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("North", "South", "East");
        assertThat(count("credit_invoice WHERE account IN " + accounts + " AND invoice_date < '2026-03-25'"))
                .isPositive();
        assertThat(count("credit_receipt WHERE account IN " + accounts)).isGreaterThan(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "route = 'within-limit' AND state = 'CLOSED'",
                "route = 'first-over-limit' AND settled_on IS NOT NULL",
                "route = 'first-over-limit' AND settled_on IS NULL",
                "route = 'last-over-limit' AND settled_on IS NOT NULL",
                "route = 'last-over-limit' AND settled_on IS NULL",
                "route = 'pay-first' AND state = 'CLOSED'",
                "route = 'overdue-invoice' AND state = 'CLOSED'",
                "route = 'no-credit' AND state = 'CLOSED'",
                "state = 'REFUSED' AND route IS NULL AND end_reason LIKE '%三分之一%'",
                "state = 'REFUSED' AND end_reason LIKE '客戶近兩月%'",
                "state = 'WITHDRAWN'",
                "state = 'RELEASED'",
                "shipped_amount < amount",
                "carrier IS NOT NULL"
            })
    void everyRouteAndEndIsThere(String rows) {
        assertThat(count("shipment WHERE account IN " + accounts + " AND " + rows))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boundaryEvent_factsChanged",
                "boundaryEvent_reminderDue",
                "boundaryEvent_nextLevelDue",
                "intermediateCatchEvent_receiptArrived",
                "endEvent_refused",
                "endEvent_signatureRefused",
                "endEvent_withdrawn",
                "endEvent_closed",
                "endEvent_settled",
                "intermediateThrowEvent_deductionDue",
                "serviceTask_reviewAllAccounts"
            })
    void everyTurnIsInTheHistory(String element) {
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId(element)
                        .startedAfter(date(NOW.minusDays(125)))
                        .startedBefore(date(NOW.plusMinutes(1)))
                        .finished()
                        .count())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "xiaoshou1, userTask_decideOverdue",
        "xiaoshou1, userTask_reviewChange",
        "xiaoshou1, userTask_planCollection",
        "xiaoshou1, userTask_supplyContract",
        "xiaoshou2, userTask_remindCustomer",
        "quyuNorth, userTask_signOverLimit",
        "quyuSouth, userTask_signOverLimit",
        "quyuEast, userTask_signOverLimit",
        "shichang1, userTask_signOverLimit",
        "zongjing1, userTask_signOverLimit",
        "kuguan1, userTask_confirmShipped",
        "wuliu1, userTask_arrangeCarrier",
        "caiwu1, userTask_clearLastYear"
    })
    void everybodyHasSomethingToDo(String user, String task) {
        assertThat(actors.<List<Task>>as(user, this::open))
                .extracting("taskDefinitionKey")
                .contains(task);
    }

    @Test
    void theDeputySignedForTheAreaManagerOnLeave() {
        assertThat(deputies.deputyOf("quyuEast", NOW.toLocalDate())).contains("quyuNorth");
        assertThat(count("shipment_signature WHERE signed_by = 'quyuNorth' AND on_behalf_of = 'quyuEast' AND approved"))
                .isEqualTo(1);
    }

    @Test
    void theUnpaidLastOverLimitShipmentWasHandedOverAtTheCloseOfItsMonth() {
        assertThat(jdbc.sql("SELECT raised_at FROM deduction_due d WHERE d.signer = 'shichang1' AND d.account IN "
                                + accounts)
                        .query(LocalDateTime.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(at -> assertThat(at)
                        .isEqualTo(at.toLocalDate()
                                .withDayOfMonth(at.toLocalDate().lengthOfMonth())
                                .atTime(17, 30)));
    }

    @Test
    void aPlanIsOverdue() {
        assertThat(count("""
                collection_plan p JOIN collection_instalment i ON i.shipment = p.shipment
                WHERE i.due_on < '2026-07-15' AND p.account IN\s""" + accounts + """
                 AND NOT EXISTS (SELECT 1 FROM credit_receipt r WHERE r.account = p.account AND r.recorded_at > p.planned_at)""")).isPositive();
    }

    @Test
    void theBooksReconcile() {
        BigDecimal invoiced = sum("amount", "credit_invoice");
        BigDecimal received = sum("amount", "credit_receipt");
        BigDecimal matched = sum("amount", "receipt_match");
        assertThat(invoiced).isPositive();
        assertThat(invoiced.subtract(matched)).isEqualByComparingTo(sum("open_amount", "open_invoice"));
        assertThat(received.subtract(matched)).isEqualByComparingTo(sum("open_amount", "open_receipt"));
        assertThat(sum("held_amount", "shipment")).isEqualByComparingTo(sum("amount", "shipment_hold"));
        assertThat(count("shipment s WHERE s.account IN " + accounts + """
                 AND s.amount <> (SELECT SUM(l.amount) FROM shipment_line l
                   WHERE l.shipment = s.number AND l.revision = s.revision)""")).isZero();
    }

    @Test
    void onlyThoseWithoutContractOrWithOldDebtsHaveNoCredit() {
        assertThat(jdbc.sql("SELECT name FROM credit_account WHERE NOT credit_open AND number IN " + accounts)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("信義電料行", "安平石材行", "民生家具有限公司");
    }

    @Test
    void peopleWorkInWorkingHours() {
        assertThat(historyService
                        .createHistoricTaskInstanceQuery()
                        .finishedAfter(date(NOW.minusDays(125)))
                        .finishedBefore(date(NOW.plusMinutes(1)))
                        .list())
                .filteredOn(task -> "completed".equals(task.getDeleteReason()))
                .hasSizeGreaterThan(120)
                .allSatisfy(task -> assertThat(
                                LocalDateTime.ofInstant(task.getEndTime().toInstant(), clock.getZone())
                                        .toLocalTime())
                        .isBetween(LocalTime.of(8, 30), LocalTime.of(18, 0)))
                .allSatisfy(task -> assertThat(task.getAssignee()).isNotNull());
    }

    @Test
    void nothingIsLeftToJobs() {
        assertThat(story.isTold()).isTrue();
        assertThat(count(MESSAGES)).isEqualTo(jobs);
    }

    private List<Task> open() {
        return taskService
                .createTaskQuery()
                .taskCreatedAfter(date(NOW.minusDays(125)))
                .taskCreatedBefore(date(NOW.plusMinutes(1)))
                .list();
    }

    private long count(String rows) {
        return jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Long.class).single();
    }

    private BigDecimal sum(String column, String table) {
        return jdbc.sql("SELECT COALESCE(SUM(" + column + "), 0) FROM " + table + " WHERE account IN " + accounts)
                .query(BigDecimal.class)
                .single();
    }

    private Date date(LocalDateTime time) {
        return Times.toDate(time, clock.getZone());
    }
}
