package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.platform.Money;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.Proves;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each route of the decision table from the request to its end, over HTTP as its people would. */
@ZhiduTest
class ShipmentReleaseHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    ReleaseService releases;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    Clock clock;

    private ShipmentsOverHttp shipments;
    private HttpPerson sales;
    private HttpPerson logistics;

    @BeforeEach
    void people() {
        shipments = new ShipmentsOverHttp(jdbc, accounts, ledger, clock).at(port);
        sales = HttpPerson.machine(port, "xiaoshou1");
        logistics = HttpPerson.machine(port, "wuliu1");
    }

    @Test
    void withinTheLimitGoodsGoAndTheInvoiceOfWhatLeftClosesTheCase() {
        String account = shipments.available();
        HttpPerson seller = HttpPerson.browser(port, "xiaoshou1");
        String number = shipments.ask(seller, account, "3000.00", false);
        assertThat(shipments.state(number)).isEqualTo("RELEASED");
        HttpPerson keeper = HttpPerson.browser(port, "kuguan1");
        String task = shipments.task(keeper, number, "userTask_confirmShipped");
        Answer more = shipments.submit(keeper, task, ShipmentsOverHttp.shipped("1.001"));
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.message()).isEqualTo("第 1 行放行 1，不能發 1.001；多發須另行申請。");
        shipments.work(keeper, task, ShipmentsOverHttp.shipped("0.5"));
        HttpPerson carrier = HttpPerson.browser(port, "wuliu1");
        shipments.complete(carrier, number, "userTask_arrangeCarrier", Map.of("carrier", "順達物流"));
        assertThat(shipments.state(number)).isEqualTo("SHIPPED");
        shipments.invoice(account, "1500.00", number);
        assertThat(shipments.state(number)).isEqualTo("CLOSED");
        assertEnded("shipment-release", number, "endEvent_closed");
    }

    @Test
    void theRuleByWhichGoodsWentIsNamedBehindTheFigureOfItsClause() {
        String number = shipments.ask(sales, shipments.available(), "3000.00", false);
        String cases = HttpPerson.machine(port, "shenji1")
                .get("/audit/clauses/3-2.1/cases?figure=kept-1&from=" + LocalDate.now(clock))
                .body();
        assertThat(Jsoup.parse(cases)
                        .select("tr:has(a:containsOwn(" + number + ")) .name")
                        .text())
                .contains("未超授信：開票發貨");
    }

    @Test
    void theFirstOverTheLimitIsSignedByItsAreaAndSettledByTheReceipt() {
        String account = shipments.full();
        String number = shipments.overLimit(sales, account, "999.99");
        assertThat(shipments.tasks(HttpPerson.machine(port, "quyuSouth"), number))
                .isEmpty();
        assertThat(shipments.tasks(HttpPerson.machine(port, "shichang1"), number))
                .isEmpty();
        shipments.sign("quyuNorth", number);
        assertThat(shipments.route(number)).isEqualTo("first-over-limit");
        shipments.shipAndCarry(number, "1");
        shipments.invoice(account, "999.99", number);
        shipments.receive(account, "3999.99", null);
        runJobs("over-credit-collection", number);
        assertEnded("over-credit-collection", number, "endEvent_settled");
    }

    @Test
    @Proves("3-2.2.2")
    void theLastOverTheLimitIsSignedByTheHeadOfMarketing() {
        String account = shipments.full();
        shipments.sign("quyuNorth", shipments.overLimit(sales, account, "10.00"));
        String number = shipments.overLimit(logistics, account, "20.00");
        assertThat(shipments.tasks(HttpPerson.machine(port, "quyuNorth"), number))
                .isEmpty();
        shipments.sign("shichang1", number);
        assertThat(shipments.route(number)).isEqualTo("last-over-limit");
        assertThat(shipments.state(number)).isEqualTo("RELEASED");
    }

    @Test
    void aThirdOfTheLimitIsRefusedWithTheReasonAndASignerMayRefuseToo() {
        String account = shipments.full();
        String third = shipments.ask(sales, account, "1000.00", false);
        assertThat(shipments.state(third)).isEqualTo("REFUSED");
        assertThat(releases.get(third).endReason()).contains("1000.00", "三分之一");
        String number = shipments.overLimit(sales, account, "999.99");
        HttpPerson manager = HttpPerson.machine(port, "quyuNorth");
        String task = shipments.task(manager, number, "userTask_signOverLimit");
        assertThat(shipments
                        .submit(manager, task, Map.of("signOutcome", "refused"))
                        .message())
                .isEqualTo("請填寫「不同意的原因」。");
        shipments.work(manager, task, Map.of("signOutcome", "refused", "signReason", "客戶欠款太多"));
        assertThat(releases.get(number).endReason()).isEqualTo("客戶欠款太多");
    }

    @Test
    void whoPaysFirstGetsTheGoodsWithTheMoney() {
        String account = shipments.full();
        String number = shipments.ask(sales, account, "5000.00", true);
        shipments.complete(sales, number, "userTask_planCollection", shipments.plan("2500.00", "2500.00"));
        shipments.receive(account, "4999.99", number);
        runJobs("shipment-release", number);
        assertThat(shipments.state(number)).isEqualTo("REQUESTED");
        shipments.receive(account, "0.01", number);
        runJobs("shipment-release", number);
        assertThat(shipments.route(number)).isEqualTo("pay-first");
        assertThat(shipments.state(number)).isEqualTo("RELEASED");
    }

    @Test
    void salesDecidesOfAnOverdueInvoiceButNotWhoAsked() {
        String account = shipments.available();
        shipments.given.invoice(account, 31, "100");
        String number = shipments.ask(sales, account, "50.00", false);
        Map<String, Object> allowed =
                Map.of("caseAmount", "50.00", "casePayBy", LocalDate.now(clock).toString());
        String task = shipments.task(sales, number, "userTask_decideOverdue");
        assertThat(shipments.submit(sales, task, allowed).message()).isEqualTo("這是您自己的申請，須由他人決定。");
        HttpPerson colleague = HttpPerson.machine(port, "xiaoshou2");
        assertThat(shipments
                        .submit(colleague, task, Map.of("caseAmount", "50.00"))
                        .message())
                .isEqualTo("請填寫付款期限，不可早於今天。");
        shipments.work(colleague, task, allowed);
        assertThat(shipments.route(number)).isEqualTo("overdue-invoice");
        assertThat(shipments.state(number)).isEqualTo("RELEASED");
    }

    @Test
    void withoutCreditTheMoneyComesFirstAndWhatIsOwedIsPlanned() {
        String account = shipments.given.newcomer();
        shipments.given.invoice(account, 10, "300");
        String number = shipments.ask(logistics, account, "20.00", false);
        shipments.complete(logistics, number, "userTask_planCollection", shipments.plan("300.00"));
        shipments.receive(account, "20.00", number);
        runJobs("shipment-release", number);
        assertThat(shipments.route(number)).isEqualTo("no-credit");
        assertThat(shipments.state(number)).isEqualTo("RELEASED");
    }

    @Test
    void theSameRequestAgainIsTheSameShipmentAndAnotherUnderItsReferenceAConflict() {
        String account = shipments.available();
        String reference = CreditFixtures.number();
        Map<String, Object> request = ShipmentsOverHttp.request(reference, account, "12.50");
        Answer first = logistics.post("/api/shipments", request);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        String number = first.json().path("number").asText();
        Answer again = logistics.post("/api/shipments", request);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("number").asText()).isEqualTo(number);
        Answer other = logistics.post("/api/shipments", ShipmentsOverHttp.request(reference, account, "12.51"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.message())
                .isEqualTo("reference「" + reference + "」已用於 " + number + "，內容不同；另一筆申請請用另一個 reference。");
        request.put("amount", "12.51");
        assertThat(logistics.post("/api/shipments", request).status())
                .as("the amount alone")
                .isEqualTo(409);
        assertThat(releases.get(number).amount()).isEqualTo(Money.of("12.50"));
        assertThat(HttpPerson.machine(port, "kuguan1")
                        .post("/api/shipments", request)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoAskedOrSalesWithdrawsAndNothingIsHeldAnyLonger() {
        String account = shipments.available();
        String number = shipments.ask(sales, account, "3000.00", false);
        String path = "/api/shipments/" + number + "/withdrawal";
        Answer foreign = logistics.post(path, Map.of("reason", "客戶改期"));
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(sales.post(path, Map.of()).message()).isEqualTo("請填寫撤回原因。");
        assertThat(sales.post(path, "{\"reason\":[1]}").status()).isEqualTo(400);
        assertThat(HttpPerson.machine(port, "xiaoshou2")
                        .post(path, Map.of("reason", "客戶改期"))
                        .status())
                .isEqualTo(204);
        assertThat(shipments.state(number)).isEqualTo("WITHDRAWN");
        assertEnded("shipment-release", number, "endEvent_withdrawn");
        assertThat(sales.post(path, Map.of("reason", "客戶改期")).status()).isEqualTo(409);
        assertThat(sales.post("/api/shipments/FH-none/withdrawal", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);
        String next = shipments.ask(logistics, account, "3000.00", false);
        assertThat(shipments.route(next)).as("its room is free").isEqualTo("within-limit");
    }

    private void runJobs(String process, String number) {
        String instance = instance(process, number).getId();
        managementService
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .list()
                .forEach(job -> managementService.executeJob(job.getId()));
    }

    private HistoricProcessInstance instance(String process, String number) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    private void assertEnded(String process, String number, String end) {
        assertThat(instance(process, number).getEndTime()).isNotNull();
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance(process, number).getId())
                        .activityId(end)
                        .count())
                .as(end)
                .isEqualTo(1);
    }
}
