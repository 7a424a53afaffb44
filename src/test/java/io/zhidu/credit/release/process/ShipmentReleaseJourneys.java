package io.zhidu.credit.release.process;

import static io.zhidu.support.EngineDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.Contract;
import io.zhidu.credit.NewAccount;
import io.zhidu.credit.StoredFile;
import io.zhidu.credit.collection.CollectionPlans;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.ShipmentReferences;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.credit.release.Shipments;
import io.zhidu.people.Deputies;
import io.zhidu.platform.Money;
import io.zhidu.support.EngineDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole model with real services, as people drive it. A limit of 3000.00, so that a third is 1000.00. */
abstract class ShipmentReleaseJourneys {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2024, 5, 14, 9, 0);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

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

    EngineDesk engineDesk;
    String account;
    String number;

    @BeforeEach
    void customer() {
        engineDesk = new EngineDesk(engine, clock.getZone());
        engineDesk.at(TUESDAY);
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
        engineDesk.leave();
    }

    void ship() {
        complete(
                "kuguan1",
                "userTask_confirmShipped",
                Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"1\"}]")));
    }

    void carry() {
        complete("wuliu1", "userTask_arrangeCarrier", Map.of("carrier", "順達物流", "waybill", "SD-1"));
    }

    /** Another shipment takes all that is available. */
    void fillUp() {
        ask("wuliu1", "3000.00");
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.RELEASED);
    }

    /** A request beyond the limit, its plan made: waits for its signature; the exposure is one open invoice. */
    void overLimit(String amount) {
        fillUp();
        invoice(0, "3000.00", number);
        overLimitAgain(amount);
    }

    void overLimitAgain(String amount) {
        ask("xiaoshou1", amount);
        plan("xiaoshou1", variable("planBalance"));
    }

    void ask(String person, String amount) {
        ask(person, amount, false);
    }

    void ask(String person, String amount, boolean payFirst) {
        Map<String, Object> form = form(amount, payFirst);
        number = as(person, () -> desk.request(form, UUID.randomUUID().toString()));
    }

    Map<String, Object> form(String amount, boolean payFirst) {
        Map<String, Object> form = new HashMap<>(Map.of("account", account, "amount", amount, "payFirst", payFirst));
        form.put("goodsLines", json("[{\"goods\":\"瓷磚\",\"quantity\":\"1\",\"unitPrice\":\"" + amount + "\"}]"));
        return form;
    }

    void plan(String person, String balance) {
        complete(
                person,
                "userTask_planCollection",
                Map.of("instalments", json("[{\"dueOn\":\"2024-05-31\",\"amount\":\"" + balance + "\"}]")));
    }

    static Map<String, Object> allowed(String amount) {
        return Map.of("caseAmount", amount, "casePayBy", "2024-06-30");
    }

    void invoice(int daysAgo, String amount, String shipment) {
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

    void receive(int daysAgo, String amount, String shipment) {
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

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Task task(String key) {
        return engineDesk.task(instance(), key);
    }

    void complete(String person, String key, Map<String, Object> form) {
        engineDesk.complete(person, instance(), key, form);
    }

    List<String> candidates(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    void fire(String timer) {
        engineDesk.fire(instance(), timer);
    }

    void runJobs() {
        runJobs(number);
    }

    void runJobs(String shipment) {
        runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(shipment).list().stream()
                .flatMap(one ->
                        managementService.createJobQuery().processInstanceId(one.getId()).messages().list().stream())
                .forEach(job -> managementService.executeJob(job.getId()));
    }

    String instance() {
        return instance("shipment-release", number);
    }

    String collection(String shipment) {
        return instance("over-credit-collection", shipment);
    }

    String instance(String process, String shipment) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(shipment)
                .singleResult()
                .getId();
    }

    long collections() {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("over-credit-collection")
                .processInstanceBusinessKey(number)
                .count();
    }

    Job collectionJob(String shipment) {
        return engineDesk.timer(collection(shipment));
    }

    String variable(String name) {
        Object value = runtimeService.getVariable(instance(), name);
        return value == null ? null : value.toString();
    }

    boolean waitsFor(String activity) {
        return runtimeService.getActiveActivityIds(instance()).contains(activity);
    }

    boolean passed(String activity) {
        return engineDesk.passed(instance(), activity);
    }

    void assertEnded(String end) {
        engineDesk.assertEnded(instance(), end);
    }

    <T> T as(String person, Supplier<T> work) {
        return engineDesk.as(person, work);
    }

    void run(String person, Runnable work) {
        engineDesk.run(person, work);
    }
}
