package io.zhidu.baddebt;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.baddebt.deduction.DeductionLedger;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShippedLine;
import io.zhidu.platform.Money;
import io.zhidu.support.EngineDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer with a limit of 3000.00, his goods and money, and his bad debt as people drive it, with real services. */
abstract class BadDebtWorld {

    static final LocalDateTime TUESDAY = LocalDateTime.of(2024, 5, 14, 9, 0);

    /** Who bears what was within the limit, and so is heard. */
    static final List<String> WITHIN = List.of("quyuNorth", "shichang1", "xiaoshou1", "xiaoshou2");

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService taskService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    HistoryService historyService;

    @Autowired
    IdentityService identityService;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    ReleaseService releases;

    @Autowired
    InvestigationService investigations;

    @Autowired
    CaseViews cases;

    @Autowired
    DeductionLedger deductions;

    @Autowired
    Clock clock;

    EngineDesk desk;
    CreditFixtures given;
    String account;
    String number;
    private final List<String> hired = new ArrayList<>();

    @BeforeEach
    void customer() {
        desk = new EngineDesk(engine, clock.getZone());
        desk.at(TUESDAY);
        desk.run("xiaoshou1", () -> {
            given = new CreditFixtures(accounts, ledger, clock);
            account = given.withLimit("3000.00");
            given.invoice(account, 0, "3000.00"); // takes the receipt: the limit stays
        });
    }

    /** Nor did they ever hold a role: other tests' debts are not theirs. */
    @AfterEach
    void nobody() {
        hired.forEach(identityService::deleteUser);
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        work -> hired.forEach(person -> jdbc.sql("DELETE FROM role_tenure WHERE person = :person")
                                .param("person", person)
                                .update()));
        desk.leave();
    }

    String released(String amount, Route route) {
        return desk.as("xiaoshou1", () -> {
            String shipment = releases.request(CreditFixtures.shipment(account, amount));
            releases.facts(shipment);
            releases.release(shipment, route);
            releases.confirmShipped(shipment, List.of(new ShippedLine(1, BigDecimal.ONE)));
            return shipment;
        });
    }

    String invoice(String amount, String shipment) {
        return desk.as("caiwu1", () -> {
            InvoiceLine line =
                    new InvoiceLine(CreditFixtures.number(), account, today(), Money.of(amount), shipment, null);
            ledger.recordInvoices(List.of(line));
            return line.number();
        });
    }

    String receive(String amount, String invoice) {
        return receive(UUID.randomUUID().toString(), amount, invoice);
    }

    String receive(String receipt, String amount, String invoice) {
        return desk.as("caiwu1", () -> {
            ReceiptLine line = new ReceiptLine(receipt, account, today(), Money.of(amount), invoice, null, null);
            ledger.recordReceipts(List.of(line));
            return line.number();
        });
    }

    void reverse(String receipt, String amount) {
        desk.run(
                "caiwu1",
                () -> ledger.recordReceipts(List.of(new ReceiptLine(
                        UUID.randomUUID().toString(), account, null, Money.of(amount), null, null, receipt))));
    }

    void open(String invoice, String amount) {
        start("caiwu1", forInvoice(invoice, amount));
    }

    static Map<String, Object> forInvoice(String invoice, String amount) {
        return Map.of("reportKind", "invoice", "debtInvoice", invoice, "debtAmount", amount);
    }

    void report(String person, String amount) {
        start(
                person,
                Map.of(
                        "reportKind", "goods",
                        "debtAccount", account,
                        "debtGoods", "瓷磚一車",
                        "debtDay", "2024-05-14",
                        "debtAmount", amount));
    }

    void start(String person, Map<String, Object> form) {
        String started = desk.as(person, () -> desk.start("bad-debt", form));
        number = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(started)
                .singleResult()
                .getBusinessKey();
    }

    void evidence() {
        desk.run("caiwu1", () -> investigations.storeEvidence(number, CreditFixtures.ID_COPY));
        assertThat(cases.of(number).evidence())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.sha256()).isEqualTo(CreditFixtures.ID_COPY.sha256()));
    }

    void investigate() {
        evidence();
        complete("caiwu1", "userTask_investigate", Map.of("findings", "客戶失聯"));
    }

    void propose() {
        complete("caiwu1", "userTask_proposeAllocation", Map.of("proposalNote", "按條例"));
    }

    void proposeLegal() {
        complete("caiwu1", "userTask_proposeAllocation", Map.of("proposalNote", "按條例", "legalReference", "FL-7"));
    }

    void accept(String person) {
        desk.complete(person, hearing(person), Map.of("hearingAnswer", "accept"));
    }

    Task hearing(String person) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_hearBearer")
                .taskAssignee(person)
                .singleResult();
    }

    void decide(String person, String decision, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", decision));
        if (reason != null) {
            form.put("decisionReason", reason);
        }
        complete(person, "userTask_decideCase", form);
    }

    BadDebt debt() {
        return cases.of(number).debt();
    }

    List<String> parts() {
        return cases.of(number).parts().stream()
                .map(part -> part.role() + (part.isPersonal() ? "" : " " + part.borneBy()) + " " + part.person() + " "
                        + part.amount())
                .toList();
    }

    void hire(String person, LocalDate day, String... roles) {
        LocalDateTime now = LocalDateTime.now(clock);
        desk.at(day.atTime(8, 0));
        User user = identityService.newUser(person);
        user.setPassword("zhidu-demo-" + person);
        identityService.saveUser(user);
        hired.add(person);
        for (String role : roles) {
            identityService.createMembership(person, role);
        }
        desk.at(now);
    }

    Task task(String key) {
        return desk.task(instance(), key);
    }

    void complete(String person, String key, Map<String, Object> form) {
        desk.complete(person, instance(), key, form);
    }

    String instance() {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("bad-debt")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    void assertEnded(String end, CaseState state) {
        desk.assertEnded(instance(), end);
        assertThat(debt().state()).isEqualTo(state);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
