package io.zhidu.credit.release.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.Contract;
import io.zhidu.credit.NewAccount;
import io.zhidu.credit.StoredFile;
import io.zhidu.credit.collection.CollectionPlans;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShipmentReferences;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.credit.release.Shipments;
import io.zhidu.people.Deputies;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
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
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** The whole model with real services: every exit, timer and error. A limit of 3000.00, so that a third is 1000.00. */
@ZhiduTest
class ShipmentReleaseProcessTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2024, 5, 14, 9, 0);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};

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
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    ReleaseService releases;

    @Autowired
    CollectionPlans plans;

    @Autowired
    ShipmentDesk desk;

    @Autowired
    Shipments shipments;

    @Autowired
    ShipmentReferences references;

    @Autowired
    Deputies deputies;

    @Autowired
    Clock clock;

    private String account;
    private String number;

    @BeforeEach
    void customer() {
        at(TUESDAY);
        account = as("xiaoshou1", () -> accounts.open(new NewAccount("北方建材", "North", "王小明", "13800000000")));
        run("xiaoshou1", () -> {
            accounts.storeIdCopy(account, new StoredFile("id.png", "image/png", PNG));
            accounts.recordContract(
                    account,
                    new Contract(
                            Contract.Kind.DISTRIBUTION,
                            LocalDate.of(2024, 1, 1),
                            LocalDate.of(2024, 12, 31),
                            true,
                            "HT-1"));
        });
        invoice(20, "3000.00", null);
        receive(1, "3000.00", null);
    }

    @AfterEach
    void nobody() {
        identityService.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void withinTheLimitGoodsGoAtOnceAndTheInvoiceClosesTheCase() {
        ask("xiaoshou1", "3000.00");
        assertThat(releases.get(number).route()).isEqualTo(Route.WITHIN_LIMIT);
        assertRefused(
                () -> complete(
                        "kuguan1",
                        "userTask_confirmShipped",
                        Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"2\"}]"))),
                "credit.shipped.more");
        complete(
                "kuguan1",
                "userTask_confirmShipped",
                Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"0.5\"}]")));
        assertThat(releases.get(number).shippedAmount()).isEqualTo(Money.of("1500.00"));
        complete("wuliu1", "userTask_arrangeCarrier", Map.of("carrier", "順達物流", "waybill", "SD-1"));
        assertThat(passed("endEvent_closed")).isFalse();
        invoice(0, "1500.00", number);
        assertEnded("endEvent_closed");
        assertThat(passed("userTask_signOverLimit")).isFalse();
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.CLOSED);
    }

    @Test
    void anInvoiceThatComesBeforeTheGoodsLeaveClosesTheCaseWithTheCarrier() {
        ask("xiaoshou1", "3000.00");
        invoice(0, "3000.00", number);
        ship();
        carry();
        assertEnded("endEvent_closed");
        assertThat(passed("intermediateCatchEvent_invoiced")).isFalse();
    }

    @Test
    void anInvoiceThatComesBeforeTheCarrierIsWaitedForNoMore() {
        ask("xiaoshou1", "3000.00");
        ship();
        invoice(0, "3000.00", number);
        carry();
        assertEnded("endEvent_closed");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.CLOSED);
    }

    private void ship() {
        complete(
                "kuguan1",
                "userTask_confirmShipped",
                Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"1\"}]")));
    }

    private void carry() {
        complete("wuliu1", "userTask_arrangeCarrier", Map.of("carrier", "順達物流", "waybill", "SD-1"));
    }

    @Test
    void theFirstOverTheLimitIsSignedByTheManagerOfTheCustomersArea() {
        overLimit("999.99");
        Task sign = task("userTask_signOverLimit");
        assertThat(candidates(sign)).containsExactly("areaManagerNorth");
        assertThat(variable("openInvoices")).contains("3000.00").contains("\"age\":0");
        assertThat(variable("planRows")).contains("\"2024-05-31\"");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.RELEASED);
        assertThat(releases.get(number).route()).isEqualTo(Route.FIRST_OVER_LIMIT);
        assertThat(collections()).isEqualTo(1);
        String first = number;
        overLimitAgain("10.00");
        assertThat(candidates(task("userTask_signOverLimit"))).containsExactly("marketingDepartmentHead");
        assertThat(variable("earlierOverLimit")).contains(first);
        complete("shichang1", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).route()).isEqualTo(Route.LAST_OVER_LIMIT);
        ask("xiaoshou1", "10.00");
        assertThat(variable("route")).isEqualTo("pay-first");
    }

    @Test
    void exactlyAThirdIsRefusedAtOnceWithTheReason() {
        fillUp();
        ask("xiaoshou1", "1000.00");
        assertEnded("endEvent_refused");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.REFUSED);
        assertThat(releases.get(number).endReason()).contains("三分之一").contains("1000.00");
    }

    @Test
    void aRefusedSignatureNeedsItsReasonAndEndsTheRequest() {
        overLimit("10.00");
        assertRefused(
                () -> complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "refused")),
                "platform.form.required");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "refused", "signReason", "客戶欠款太多"));
        assertEnded("endEvent_signatureRefused");
        assertThat(releases.get(number).endReason()).isEqualTo("客戶欠款太多");
    }

    @Test
    void nobodySignsHisOwnRequestWhicheverWayHeTries() {
        fillUp();
        ask("quyuNorth", "10.00");
        plan("quyuNorth", "10.00");
        String sign = task("userTask_signOverLimit").getId();
        assertRefused(() -> run("quyuNorth", () -> taskService.claim(sign, "quyuNorth")), "platform.engine.ownRequest");
        assertRefused(
                () -> run("admin", () -> taskService.setAssignee(sign, "quyuNorth")), "platform.engine.ownRequest");
        assertRefused(
                () -> run("admin", () -> taskService.delegateTask(sign, "quyuNorth")), "platform.engine.ownRequest");
        assertRefused(
                () -> complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed")),
                "platform.engine.ownRequest");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.REQUESTED);
    }

    @Test
    void aSignerIsRemindedThenTheNextLevelIsAsked() {
        overLimit("10.00");
        String before = task("userTask_signOverLimit").getId();
        fire("boundaryEvent_reminderDue");
        assertThat(passed("endEvent_reminded")).isTrue();
        assertThat(task("userTask_signOverLimit").getId()).isEqualTo(before);
        assertThat(variable("remindedAt")).isNotNull();
        fire("boundaryEvent_nextLevelDue");
        assertThat(candidates(task("userTask_signOverLimit"))).containsExactly("marketingDepartmentHead");
        fire("boundaryEvent_nextLevelDue");
        assertThat(candidates(task("userTask_signOverLimit"))).containsExactly("generalManager");
        complete("zongjing1", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.RELEASED);
    }

    @Test
    void whenTheFactsChangedTheRequestGoesBackWithWhatChanged() {
        overLimit("10.00");
        receive(0, "500.00", null);
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.REQUESTED);
        assertThat(task("userTask_reviewChange").getAssignee()).isEqualTo("xiaoshou1");
        assertThat(variable("changes")).contains("首次超授信").contains("未超授信");
        complete("xiaoshou1", "userTask_reviewChange", Map.of("changeAnswer", "again"));
        assertThat(releases.get(number).route()).isEqualTo(Route.WITHIN_LIMIT);
    }

    @Test
    void theRequesterMayGiveUpAfterAChange() {
        overLimit("10.00");
        receive(0, "500.00", null);
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        complete("xiaoshou1", "userTask_reviewChange", Map.of("changeAnswer", "giveUp", "giveUpReason", "客戶不要了"));
        assertEnded("endEvent_withdrawnByRequester");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.WITHDRAWN);
    }

    @Test
    void whoPaysFirstGetsTheGoodsWhenTheMoneyIsThere() {
        fillUp();
        ask("xiaoshou1", "5000.00", true);
        plan("xiaoshou1", "5000.00");
        assertThat(waitsFor("intermediateCatchEvent_receiptArrived")).isTrue();
        receive(0, "4999.99", number);
        runJobs();
        assertThat(waitsFor("intermediateCatchEvent_receiptArrived")).isTrue();
        receive(0, "0.01", number);
        runJobs();
        assertThat(releases.get(number).route()).isEqualTo(Route.PAY_FIRST);
        assertThat(task("userTask_confirmShipped")).isNotNull();
    }

    @Test
    void withoutCreditCashComesBeforeGoodsAndWhatIsOwedIsPlanned() {
        ask("xiaoshou1", "3000.00");
        run(
                "xiaoshou1",
                () -> accounts.recordContract(
                        account,
                        new Contract(
                                Contract.Kind.DIRECT,
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 5, 13),
                                true,
                                "HT-2")));
        ask("wuliu1", "10.00");
        assertThat(variable("route")).isEqualTo("no-credit");
        assertRefused(() -> plan("wuliu1", "2999.99"), "collection.sum");
        plan("wuliu1", "3000.00");
        receive(0, "10.00", number);
        runJobs();
        assertThat(releases.get(number).route()).isEqualTo(Route.NO_CREDIT);
    }

    @Test
    void anOverdueInvoiceIsDecidedBySalesButNotByTheRequester() {
        invoice(31, "100.00", null);
        receive(2, "1.00", null);
        ask("xiaoshou1", "50.00");
        assertThat(variable("route")).isEqualTo("overdue-invoice");
        assertRefused(
                () -> complete("xiaoshou1", "userTask_decideOverdue", allowed("50.00")), "platform.engine.ownRequest");
        assertRefused(
                () -> complete("xiaoshou2", "userTask_decideOverdue", Map.of("caseAmount", "50.00")),
                "credit.case.payBy");
        complete("xiaoshou2", "userTask_decideOverdue", allowed("50.00"));
        assertThat(releases.get(number).route()).isEqualTo(Route.OVERDUE_INVOICE);
        ask("xiaoshou1", "50.00");
        complete("xiaoshou2", "userTask_decideOverdue", allowed("49.99"));
        assertEnded("endEvent_refused");
        assertThat(releases.get(number).endReason()).contains("49.99");
    }

    @Test
    void aWithdrawnRequestEndsWhereverItWaitsUntilTheGoodsHaveLeft() {
        fillUp();
        String released = number;
        overLimitAgain("10.00");
        run("xiaoshou1", () -> desk.withdraw(number, "客戶改期"));
        assertEnded("endEvent_withdrawn");
        number = released;
        run("xiaoshou1", () -> desk.withdraw(released, "客戶改期"));
        assertEnded("endEvent_withdrawn");
        assertThat(releases.get(released).heldAmount()).isEqualTo(Money.ZERO);
        ask("xiaoshou1", "3000.00");
        complete(
                "kuguan1",
                "userTask_confirmShipped",
                Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"1\"}]")));
        assertRefused(() -> run("xiaoshou1", () -> desk.withdraw(number, "太遲")), "credit.shipment.state");
        assertThat(task("userTask_arrangeCarrier")).isNotNull();
    }

    @Test
    void aDeputySignsForTheManagerOnLeave() {
        run("quyuNorth", () -> deputies.name("quyuNorth", "quyuSouth", today(), today(), "quyuNorth"));
        overLimit("10.00");
        complete("quyuSouth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        assertThat(shipments.signatures(number)).singleElement().satisfies(signature -> {
            assertThat(signature.signedBy()).isEqualTo("quyuSouth");
            assertThat(signature.onBehalfOf()).isEqualTo("quyuNorth");
        });
    }

    @Test
    void theSameRequestTwiceByAnotherSystemIsOne() {
        Map<String, Object> form = form("10.00", false);
        String reference = UUID.randomUUID().toString();
        number = as("wuliu1", () -> desk.request(form, reference));
        assertThatThrownBy(() -> as("wuliu1", () -> desk.request(form, reference)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(references.find(reference)).contains(number);
    }

    @Test
    void aWithdrawnShipmentsPlanIsFollowedNoLonger() {
        overLimit("10.00");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        run("xiaoshou1", () -> desk.withdraw(number, "客戶改期"));
        runJobs();
        assertThat(collections()).isZero();
    }

    @Test
    void moneyIsRemindedOfCollectedAndAtMonthEndDeductedFromTheSigner() {
        overLimit("10.00");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        overLimitAgain("20.00");
        complete("shichang1", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        String last = number;
        Job look = collectionJob(last);
        assertThat(look.getDuedate()).isEqualTo(date(LocalDateTime.of(2024, 5, 28, 9, 0)));
        at(LocalDateTime.of(2024, 5, 28, 9, 0));
        managementService.executeJob(look.getId());
        Task remind = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(last)
                .taskDefinitionKey("userTask_remindCustomer")
                .singleResult();
        run("xiaoshou1", () -> taskService.complete(remind.getId(), Map.of("reminderNote", "客戶答應三十日付")));
        Job monthEnd = collectionJob(last);
        assertThat(monthEnd.getDuedate()).isEqualTo(date(LocalDateTime.of(2024, 5, 31, 17, 30)));
        at(LocalDateTime.of(2024, 5, 31, 17, 30));
        managementService.executeJob(monthEnd.getId());
        assertThat(plans.deduction(last)).hasValueSatisfying(due -> {
            assertThat(due.signer()).isEqualTo("shichang1");
            assertThat(due.amount()).isEqualTo(Money.of("20.00"));
        });
        receive(0, "50.00", null);
        runJobs(last);
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId("endEvent_settled")
                        .processInstanceId(collection(last))
                        .count())
                .isEqualTo(1);
    }

    /** Another shipment takes all that is available. */
    private void fillUp() {
        ask("wuliu1", "3000.00");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.RELEASED);
    }

    /** A request beyond the limit, its plan made: waits for its signature; the exposure is one open invoice. */
    private void overLimit(String amount) {
        fillUp();
        invoice(0, "3000.00", number);
        overLimitAgain(amount);
    }

    private void overLimitAgain(String amount) {
        ask("xiaoshou1", amount);
        plan("xiaoshou1", variable("planBalance"));
    }

    private void ask(String person, String amount) {
        ask(person, amount, false);
    }

    private void ask(String person, String amount, boolean payFirst) {
        Map<String, Object> form = form(amount, payFirst);
        number = as(person, () -> desk.request(form, UUID.randomUUID().toString()));
    }

    private Map<String, Object> form(String amount, boolean payFirst) {
        Map<String, Object> form = new HashMap<>(Map.of("account", account, "amount", amount, "payFirst", payFirst));
        form.put("goodsLines", json("[{\"goods\":\"瓷磚\",\"quantity\":\"1\",\"unitPrice\":\"" + amount + "\"}]"));
        return form;
    }

    private void plan(String person, String balance) {
        complete(
                person,
                "userTask_planCollection",
                Map.of("instalments", json("[{\"dueOn\":\"2024-05-31\",\"amount\":\"" + balance + "\"}]")));
    }

    private static Map<String, Object> allowed(String amount) {
        return Map.of("caseAmount", amount, "casePayBy", "2024-06-30");
    }

    private void invoice(int daysAgo, String amount, String shipment) {
        run(
                "caiwu1",
                () -> ledger.recordInvoices(List.of(new InvoiceLine(
                        UUID.randomUUID().toString(),
                        account,
                        today().minusDays(daysAgo),
                        Money.of(amount),
                        shipment,
                        null))));
    }

    private void receive(int daysAgo, String amount, String shipment) {
        run(
                "caiwu1",
                () -> ledger.recordReceipts(List.of(new ReceiptLine(
                        UUID.randomUUID().toString(),
                        account,
                        today().minusDays(daysAgo),
                        Money.of(amount),
                        null,
                        shipment,
                        null))));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }

    private Task task(String key) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void complete(String person, String key, Map<String, Object> form) {
        Task open = task(key);
        assertThat(open).as(key).isNotNull();
        run(person, () -> taskService.complete(open.getId(), form));
    }

    private List<String> candidates(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private void fire(String timer) {
        managementService.executeJob(managementService
                .createJobQuery()
                .processInstanceId(instance())
                .activityId(timer)
                .singleResult()
                .getId());
    }

    private void runJobs() {
        runJobs(number);
    }

    private void runJobs(String shipment) {
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(shipment).list().stream()
                .flatMap(one ->
                        managementService.createJobQuery().processInstanceId(one.getId()).messages().list().stream())
                .forEach(job -> managementService.executeJob(job.getId()));
    }

    private String instance() {
        return instance("shipment-release", number);
    }

    private String collection(String shipment) {
        return instance("over-credit-collection", shipment);
    }

    private String instance(String process, String shipment) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(shipment)
                .singleResult()
                .getId();
    }

    private long collections() {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("over-credit-collection")
                .processInstanceBusinessKey(number)
                .count();
    }

    private Job collectionJob(String shipment) {
        return managementService
                .createJobQuery()
                .processInstanceId(collection(shipment))
                .timers()
                .singleResult();
    }

    private String variable(String name) {
        Object value = runtimeService.getVariable(instance(), name);
        return value == null ? null : value.toString();
    }

    private boolean waitsFor(String activity) {
        return runtimeService.getActiveActivityIds(instance()).contains(activity);
    }

    private boolean passed(String activity) {
        return historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance())
                        .activityId(activity)
                        .count()
                > 0;
    }

    private void assertEnded(String end) {
        assertThat(passed(end)).as(end).isTrue();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(instance())
                        .count())
                .isZero();
    }

    private <T> T as(String person, Supplier<T> work) {
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

    private void run(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }

    private void at(LocalDateTime time) {
        ClockUtil.setCurrentTime(date(time));
    }

    private Date date(LocalDateTime time) {
        return Times.toDate(time, clock.getZone());
    }

    private static void assertRefused(Runnable action, String key) {
        assertThatThrownBy(action::run)
                .satisfies(thrown -> assertThat(ExceptionUtils.getThrowableList(thrown))
                        .anySatisfy(cause -> assertThat(cause)
                                .isInstanceOfSatisfying(
                                        Refusal.class,
                                        refusal -> assertThat(refusal.key()).isEqualTo(key))));
    }
}
