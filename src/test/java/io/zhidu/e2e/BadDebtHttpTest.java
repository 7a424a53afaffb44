package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.baddebt.deduction.DeductionTables;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.platform.Money;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.Proves;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each class of bad debt over HTTP as its people would: the shipment, its money, the case, the month's end that takes, the
 * statement, and the receipt that comes after all and is paid out with the next wage.
 */
@ZhiduTest
class BadDebtHttpTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2022, 5, 17, 9, 0);
    private static final LocalDateTime LAST_DAY = LocalDateTime.of(2022, 5, 31, 17, 30);
    private static final LocalDateTime JUNE = LocalDateTime.of(2022, 6, 1, 10, 0);
    private static final LocalDateTime JULY = LocalDateTime.of(2022, 7, 1, 10, 0);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    private EngineDesk desk;
    private ShipmentsOverHttp shipments;
    private DebtsOverHttp debts;
    private HttpPerson sales;

    @BeforeEach
    void people() {
        desk = new EngineDesk(engine, clock.getZone());
        desk.at(TUESDAY);
        DeductionTables.empty(jdbc, transaction);
        shipments = new ShipmentsOverHttp(jdbc, accounts, ledger, clock).at(port);
        debts = new DebtsOverHttp(jdbc, port);
        sales = HttpPerson.machine(port, "xiaoshou1");
    }

    @AfterEach
    void now() {
        desk.leave();
    }

    @Test
    void withinTheLimit() {
        String account = shipments.available();
        String shipment = shipments.ask(sales, account, "1000.01", false);
        shipments.shipAndCarry(shipment, "1");
        String invoice = shipments.invoice(account, "1000.01", shipment);
        String number = debts.open("caiwu1", DebtsOverHttp.ofInvoice(invoice, "1000.01"));
        Map<String, String> bearers =
                Map.of("quyuNorth", "500.01", "shichang1", "200.00", "xiaoshou1", "150.00", "xiaoshou2", "150.00");
        decided(number, "授信額內", "3-3.1", bearers);
        takenAtTheMonthsEnd(number, bearers);
        givenBack(account, invoice, "100.00", Map.of("quyuNorth", "50.00", "xiaoshou2", "15.00"));
    }

    @Test
    void theFirstOverTheLimitCountsAsWithinIt() {
        String account = shipments.full();
        String shipment = shipments.overLimit(sales, account, "900.00");
        shipments.sign("quyuNorth", shipment);
        shipments.shipAndCarry(shipment, "1");
        String invoice = shipments.invoice(account, "900.00", shipment);
        String number = debts.open("caiwu1", DebtsOverHttp.ofInvoice(invoice, "900.00"));
        Map<String, String> bearers =
                Map.of("quyuNorth", "450.00", "shichang1", "180.00", "xiaoshou1", "135.00", "xiaoshou2", "135.00");
        decided(number, "首次超授信", "3-3.1", bearers);
        takenAtTheMonthsEnd(number, bearers);
        assertThat(debts.statement("quyuNorth")).as("what he signed").contains("900.00 2022-05-17");
        givenBack(account, invoice, "900.00", bearers);
        assertThat(debts.caseOf(debts.finance(), number)).contains("貨款已收回");
    }

    @Test
    void theLastOverTheLimitIsOpenedByTheMonthsEndAndItsSignerBears() {
        String account = shipments.full();
        shipments.sign("quyuNorth", shipments.overLimit(sales, account, "10.00"));
        String shipment = shipments.overLimit(sales, account, "930.00");
        shipments.sign("shichang1", shipment);
        shipments.shipAndCarry(shipment, "1");
        String invoice = shipments.invoice(account, "930.00", shipment);
        desk.at(LAST_DAY);
        String number = openedByTheMonthsEnd(shipment);
        decided(number, "最後一次超授信", "3-3.3", Map.of("shichang1", "930.00"));
        takenAtTheMonthsEnd(number, Map.of("shichang1", "930.00"));
        givenBack(account, invoice, "30.00", Map.of("shichang1", "30.00"));
    }

    @Test
    void paidFirstAndThePaymentTakenBack() {
        String account = shipments.full();
        String shipment = shipments.ask(sales, account, "600.00", true);
        shipments.complete(sales, shipment, "userTask_planCollection", shipments.plan("600.00"));
        String receipt = shipments.receive(account, "600.00", shipment);
        jobsOf("shipment-release", shipment).forEach(desk::fire);
        shipments.shipAndCarry(shipment, "1");
        String invoice = shipments.invoice(account, "600.00", shipment);
        Map<String, String> form = DebtsOverHttp.ofInvoice(invoice, "600.00");
        assertThat(debts.start("caiwu1", "bad-debt", form).message()).isEqualTo("發票 " + invoice + " 已付清，不是死呆賬。");
        booked("receipts", Map.of("account", account, "amount", "600.00", "reverses", receipt));
        String number = debts.open("caiwu1", form);
        Map<String, String> bearers =
                Map.of("quyuNorth", "300.00", "shichang1", "120.00", "xiaoshou1", "90.00", "xiaoshou2", "90.00");
        decided(number, "先款後貨", "3-3.1", bearers);
        takenAtTheMonthsEnd(number, bearers);
        givenBack(account, invoice, "60.00", Map.of("shichang1", "12.00", "xiaoshou1", "9.00"));
    }

    @Test
    @Proves("3-4.2")
    void goodsWithoutReleaseWithAnObjectionAndALegalReference() {
        String account = shipments.available();
        String manual = CreditFixtures.number();
        String number = debts.open(
                "kuguan1",
                Map.of(
                        "reportKind", "goods",
                        "debtAccount", account,
                        "manualInvoice", manual,
                        "debtGoods", "瓷磚一車",
                        "debtDay", "2022-05-16",
                        "debtAmount", "100.00"));
        Map<String, String> bearers = Map.of("wuliu1", "33.34", "shichang1", "33.33", "kuguan1", "33.33");
        debts.investigate(number);
        debts.propose(number, "FL-2022-7");
        HttpPerson logistics = debts.person("wuliu1");
        String hearing = debts.task(logistics, number, "userTask_hearBearer");
        Answer refused = debts.submit(logistics, hearing, Map.of("hearingAnswer", "object"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("請填寫「異議理由」。");
        debts.work(logistics, hearing, Map.of("hearingAnswer", "object", "hearingReason", "當日休假"));
        debts.accept(number, List.of("shichang1", "kuguan1"));
        debts.complete(debts.finance(), number, "userTask_answerObjection", Map.of("objectionAnswer", "考勤表顯示在崗"));
        debts.propose(number, "FL-2022-7");
        debts.accept(number, bearers.keySet());
        debts.approve(number);
        assertCase(number, "未經審批發貨", "3-3.2", bearers);
        assertThat(debts.caseOf(debts.finance(), number)).contains("FL-2022-7", "考勤表顯示在崗", "沒有放行記錄");
        takenAtTheMonthsEnd(number, bearers);
        assertThat(debts.statement("kuguan1")).contains("FL-2022-7");
        booked(
                "invoices",
                Map.of("number", manual, "account", account, "invoiceDate", "2022-05-16", "amount", "100.00"));
        givenBack(account, manual, "3.00", Map.of("wuliu1", "1.00", "kuguan1", "1.00", "shichang1", "1.00"));
    }

    private void decided(String number, String debtClass, String clause, Map<String, String> bearers) {
        debts.investigate(number);
        assertCase(number, debtClass, clause, bearers);
        debts.propose(number, null);
        debts.accept(number, bearers.keySet());
        debts.approve(number);
        assertThat(debts.caseOf(debts.finance(), number)).contains("已下達扣款");
    }

    private void assertCase(String number, String debtClass, String clause, Map<String, String> bearers) {
        assertThat(debts.caseOf(debts.finance(), number))
                .contains(debtClass, clause)
                .contains(bearers.values());
        bearers.forEach((who, amount) ->
                assertThat(debts.caseOf(debts.person(who), number)).contains(amount));
    }

    /** The wages allow it: everybody's part is taken at once. */
    private void takenAtTheMonthsEnd(String number, Map<String, String> bearers) {
        desk.at(JUNE);
        run("2022-05", bearers);
        bearers.forEach((who, amount) -> assertThat(debts.statement(who)).contains(number, "工資扣款", "2022-05", amount));
        assertThat(debts.caseOf(debts.finance(), number)).contains("月底扣款", "2022-05 " + bearers.get("shichang1"));
        assertThat(lines("2022-05")).isEqualTo(withSigns(bearers, "-"));
        String before = debts.statement("shichang1");
        debts.preview("2022-05");
        assertThat(debts.statement("shichang1")).as("run again").isEqualTo(before);
    }

    /** In everybody's proportion, and paid out with June's wages. */
    private void givenBack(String account, String invoice, String amount, Map<String, String> some) {
        booked("receipts", Map.of("account", account, "valueDate", "2022-06-01", "amount", amount, "invoice", invoice));
        some.forEach((who, part) -> assertThat(debts.statement(who)).contains("應退還", "退 2022-05 的扣款", part));
        desk.at(JULY);
        run("2022-06", Map.of());
        Map<String, String> paidOut = lines("2022-06");
        assertThat(paidOut).containsAllEntriesOf(withSigns(some, ""));
        assertThat(paidOut.values().stream().map(Money::of).collect(Money.sum()))
                .as("all of it, to the fen")
                .isEqualTo(Money.of(amount));
    }

    private void run(String month, Map<String, String> bearers) {
        String rows = bearers.keySet().stream()
                .map(who -> who + "," + month + ",10000.00\n")
                .collect(Collectors.joining());
        if (!rows.isEmpty()) {
            assertThat(debts.wages(month, rows).status()).isEqualTo(302);
        }
        debts.preview(month);
        debts.complete(debts.finance(), month, "userTask_approveDeductions", Map.of("decision", "approve"));
        jobsOf("income-deduction", month).forEach(desk::fire);
        assertThat(debts.finance().get("/deductions/payroll?month=" + month).body())
                .contains("鎖定");
    }

    /** What the month changed of each one's wage, as the payroll's list says. */
    private Map<String, String> lines(String month) {
        return jdbc
                .sql("SELECT person, paid_out - taken AS net FROM deduction_line WHERE period = :month")
                .param("month", month)
                .query((row, n) -> Map.entry(
                        row.getString("person"), row.getBigDecimal("net").toPlainString()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> withSigns(Map<String, String> amounts, String sign) {
        Map<String, String> signed = new TreeMap<>();
        amounts.forEach((who, amount) -> signed.put(who, sign + amount));
        return signed;
    }

    /** The collection of the shipment looks whenever it would; on the month's last day it hands the open money over. */
    private String openedByTheMonthsEnd(String shipment) {
        Date now = ClockUtil.getCurrentTime();
        for (int looks = 0; looks < 5 && caseNumber(shipment) == null; looks++) {
            jobsOf("over-credit-collection", shipment).stream()
                    .filter(job -> job.getDuedate() == null || !job.getDuedate().after(now))
                    .findFirst()
                    .ifPresent(desk::fire);
        }
        return caseNumber(shipment);
    }

    private String caseNumber(String shipment) {
        return jdbc.sql("SELECT number FROM bad_debt WHERE shipment = :shipment")
                .param("shipment", shipment)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<Job> jobsOf(String process, String number) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }

    private void booked(String what, Map<String, String> line) {
        Answer answer = debts.book(what, line);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
