package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.baddebt.deduction.DeductionTables;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each mistake about a bad debt, its shares or the wages of a month over HTTP: its one sentence, and not a row changed. */
@ZhiduTest
class BadDebtBadInputHttpTest {

    private static final List<String> TABLES = List.of(
            "bad_debt",
            "bad_debt_step",
            "bad_debt_evidence",
            "bad_debt_part",
            "bad_debt_hearing",
            "bad_debt_recovery",
            "deduction_case",
            "deduction_part",
            "deduction_entry",
            "deduction_line",
            "deduction_run",
            "payroll_figure",
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_VARIABLE",
            "ACT_HI_VARINST");

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
    private DebtsOverHttp debts;
    private CreditFixtures given;
    private String account;

    @BeforeEach
    void customer() {
        desk = new EngineDesk(engine, clock.getZone());
        desk.at(LocalDateTime.of(2022, 5, 17, 9, 0));
        DeductionTables.empty(jdbc, transaction);
        given = new CreditFixtures(accounts, ledger, clock);
        account = given.withCredit();
        debts = new DebtsOverHttp(jdbc, port);
    }

    @AfterEach
    void now() {
        desk.leave();
    }

    @Test
    void aCaseIsForWhatIsOpenOfAnInvoiceAndOnce() {
        String invoice = given.invoice(account, 1, "200.00");
        refusedReport(400, "金額 200.01 元超過尚未付也未承擔的 200.00 元。", DebtsOverHttp.ofInvoice(invoice, "200.01"));
        refusedReport(400, "金額須大於零。", DebtsOverHttp.ofInvoice(invoice, "0"));
        refusedReport(400, "「金額（元）」的格式不正確。", DebtsOverHttp.ofInvoice(invoice, "-1"));
        refusedReport(400, "「金額（元）」的格式不正確。", DebtsOverHttp.ofInvoice(invoice, "1.005"));
        refusedReport(400, "沒有發票 FP-none。", DebtsOverHttp.ofInvoice("FP-none", "1"));
        Map<String, String> typed = new HashMap<>(DebtsOverHttp.ofInvoice(invoice, "1"));
        typed.put("debtClass", "within-limit");
        refusedReport(400, "本表單沒有「debtClass」這一項，請刷新頁面後重新填寫。", typed);
        String number = debts.open("caiwu1", DebtsOverHttp.ofInvoice(invoice, "150.00"));
        refusedReport(409, "這筆貨款已有案件 " + number + "。", DebtsOverHttp.ofInvoice(invoice, "50.00"));
        String paid = given.invoice(account, 0, "70.00");
        given.receive(account, 0, "270.00");
        refusedReport(409, "發票 " + paid + " 已付清，不是死呆賬。", DebtsOverHttp.ofInvoice(paid, "70.00"));
    }

    @Test
    void goodsThatWereNotReleasedHaveADayAndACustomer() {
        Map<String, String> goods = new HashMap<>(Map.of(
                "reportKind", "goods",
                "debtAccount", account,
                "debtGoods", "瓷磚一車",
                "debtDay", "2022-05-18",
                "debtAmount", "90.00"));
        refusedReport(400, "請填發出日期，不得晚於今天。", goods);
        goods.put("debtDay", "2022-05-16");
        goods.put("debtAccount", "KH-9999999");
        refusedReport(404, "沒有客戶「KH-9999999」，請核對客戶編號。", goods);
        goods.remove("debtGoods");
        refusedReport(400, "請填寫「貨物」。", goods);
    }

    @Test
    void sharesThatAreNotTheWholeStopTheAllocation() throws IOException {
        String number = debts.open("caiwu1", DebtsOverHttp.ofInvoice(given.invoice(account, 1, "90.00"), "90.00"));
        debts.evidence(number);
        String task = debts.task(debts.finance(), number, "userTask_investigate");
        String table = engine.getRepositoryService()
                .createDeployment()
                .addString(
                        "bad-debt-shares.dmn",
                        Files.readString(Path.of("processes/bad-debt/bad-debt-shares.dmn"))
                                .replace("\"100/3\"", "\"100/4\""))
                .deploy()
                .getId();
        try {
            refused(
                    400,
                    "決策表中這一類的比例合計為 75%，須為 100%，請先改決策表。",
                    () -> debts.submit(debts.finance(), task, Map.of("findings", "查明")));
        } finally {
            engine.getRepositoryService().deleteDeployment(table, true);
        }
        debts.work(debts.finance(), task, Map.of("findings", "查明"));
    }

    @Test
    void wagesThatAreMissingNegativeOrTwiceAreRefusedWithTheirRows() {
        desk.at(LocalDateTime.of(2022, 6, 1, 10, 0));
        Map<String, Long> before = rows();
        Answer page = debts.wages(
                "2022-05",
                "shichang1,2022-05,\nwuliu1,2022-05,-1.00\nkuguan1,2022-05,9000.00\nkuguan1,2022-05,9100.00\n");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("缺工資", "工資不能是負數", "同一人同一月出現兩次");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aMonthIsNotApprovedWithoutAWageAndTakesNothingOnceItIsClosed() {
        borneByThree();
        desk.at(LocalDateTime.of(2022, 6, 1, 10, 0));
        refused(
                400,
                "2022-06 尚未結束，2022-07-01 起才能結帳。",
                () -> debts.start("caiwu1", "income-deduction", Map.of("month", "2022-06")));
        assertThat(debts.wages("2022-05", "shichang1,2022-05,9000.00\nwuliu1,2022-05,9000.00\n")
                        .status())
                .isEqualTo(302);
        debts.preview("2022-05");
        String task = debts.task(debts.finance(), "2022-05", "userTask_approveDeductions");
        refused(
                400,
                "尚缺工資，不能核准：洪振宇。請匯入工資後重新計算。",
                () -> debts.submit(debts.finance(), task, Map.of("decision", "approve")));
        debts.work(debts.finance(), task, Map.of("decision", "refuse", "reason", "缺工資"));
        debts.wages("2022-05", "kuguan1,2022-05,9000.00\n");
        debts.complete(debts.finance(), "2022-05", "userTask_supplyFigures", Map.of("figuresSupplied", true));
        debts.complete(debts.finance(), "2022-05", "userTask_approveDeductions", Map.of("decision", "approve"));
        engine.getManagementService()
                .createJobQuery()
                .processInstanceId(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("2022-05")
                        .singleResult()
                        .getId())
                .list()
                .forEach(desk::fire);
        Map<String, Long> closed = rows();
        Answer late = debts.wages("2022-05", "kuguan1,2022-05,100.00\n");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body()).contains("這個月的扣款已核准或鎖定，不能再改工資");
        assertThat(rows()).isEqualTo(closed);
    }

    private void borneByThree() {
        String number = debts.open("caiwu1", DebtsOverHttp.ofInvoice(given.invoice(account, 1, "90.00"), "90.00"));
        debts.investigate(number);
        debts.propose(number, "FL-1");
        debts.accept(number, List.of("shichang1", "wuliu1", "kuguan1"));
        debts.approve(number);
    }

    private void refusedReport(int status, String sentence, Map<String, String> form) {
        refused(status, sentence, () -> debts.start("caiwu1", "bad-debt", form));
    }

    private void refused(int status, String sentence, Supplier<Answer> attempt) {
        Map<String, Long> before = rows();
        Answer answer = attempt.get();
        assertThat(answer.message()).as(answer.toString()).isEqualTo(sentence);
        assertThat(answer.status()).as(sentence).isEqualTo(status);
        assertThat(rows()).as("rows after " + sentence).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, debts::count));
    }
}
