package io.zhidu.baddebt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.baddebt.deduction.DeductionLedger;
import io.zhidu.baddebt.deduction.DeductionOrder;
import io.zhidu.baddebt.deduction.DeductionService;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.collection.Instalment;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.ledger.Receivables;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShippedLine;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each class of bad debt from its report to its end, with the real model, tables and services, on both databases. */
abstract class BadDebtJourneys {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2024, 5, 14, 9, 0);
    private static final List<String> WITHIN = List.of("quyuNorth", "shichang1", "xiaoshou1", "xiaoshou2");

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    FormService formService;

    @Autowired
    RepositoryService repositoryService;

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
    CollectionService collections;

    @Autowired
    InvestigationService investigations;

    @Autowired
    CaseViews cases;

    @Autowired
    DeductionLedger deductions;

    @Autowired
    DeductionService deductionService;

    @Autowired
    Receivables receivables;

    @Autowired
    io.zhidu.credit.collection.process.CollectionDesk collectionDesk;

    @Autowired
    Clock clock;

    private CreditFixtures given;
    private String account;
    private String number;
    private final List<String> hired = new ArrayList<>();

    @BeforeEach
    void customer() {
        at(TUESDAY);
        as("xiaoshou1", () -> {
            given = new CreditFixtures(accounts, ledger, clock);
            account = given.withLimit("3000.00");
            return given.invoice(account, 0, "3000.00"); // takes the receipt: the limit stays
        });
    }

    @AfterEach
    void nobody() {
        hired.forEach(identityService::deleteUser);
        identityService.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void withinTheLimitIsBorneByAreaManagerSalesAndHeadOfMarketing() {
        String shipment = released("1000.01", Route.WITHIN_LIMIT);
        String invoice = invoice("1000.01", shipment);
        open(invoice, "1000.01");
        investigate();
        assertThat(debt().debtClass()).isEqualTo("within-limit");
        assertThat(parts())
                .containsExactly(
                        "areaManager quyuNorth 500.01",
                        "marketingDepartmentHead shichang1 200.00",
                        "salesDepartment xiaoshou1 150.00",
                        "salesDepartment xiaoshou2 150.00");
        propose();
        WITHIN.forEach(this::accept);
        decide("zongjing1", "APPROVE", null);
        assertThat(debt().state()).isEqualTo(CaseState.ORDERED);
        DeductionOrder order = deductions.find(number).orElseThrow();
        assertThat(order.amount()).isEqualTo(Money.of("1000.01"));
        assertThat(order.clause()).isEqualTo("3-3.1");
        assertThat(order.shipment()).isEqualTo(shipment);
        complete("caiwu1", "userTask_followUp", Map.of("closingNote", "催收無果"));
        assertEnded("endEvent_closed", CaseState.CLOSED);
        receive("400.00", invoice);
        assertThat(cases.of(number).recovered())
                .as("what comes in later is given back")
                .isEqualTo(Money.of("400.00"));
    }

    @Test
    void theFirstOverTheLimitCountsAsWithinIt() {
        released("2900.00", Route.WITHIN_LIMIT);
        String shipment = signed("500.00", Route.FIRST_OVER_LIMIT, "quyuNorth");
        open(invoice("500.00", shipment), "500.00");
        investigate();
        assertThat(debt().debtClass()).isEqualTo("first-over-limit");
        assertThat(cases.of(number).parts())
                .filteredOn(part -> "quyuNorth".equals(part.person()))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.amount()).isEqualTo(Money.of("250.00"));
                    assertThat(part.signature()).startsWith(shipment);
                });
    }

    @Test
    void theLastOverTheLimitIsOpenedAtTheMonthsEndAndBorneByItsSigner() {
        String last = lastOverLimit();
        monthEnd(last);
        number = cases.all().stream()
                .filter(debt -> last.equals(debt.shipment()))
                .findFirst()
                .orElseThrow()
                .number();
        assertThat(debt().origin()).isEqualTo(Origin.DEDUCTION_DUE);
        investigate();
        assertThat(debt().clause()).isEqualTo("3-3.3");
        assertThat(parts()).containsExactly("signer shichang1 20.00");
        propose();
        accept("shichang1");
        decide("zongjing1", "APPROVE", null);
        String invoice = invoice("20.00", last);
        String receipt = receive("20.00", invoice);
        assertEnded("endEvent_recovered", CaseState.RECOVERED);
        reverse(receipt, "20.00");
        assertThat(debt().state()).as("the payment never was").isEqualTo(CaseState.ORDERED);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.ZERO);
        receive("5.00", invoice);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.of("5.00"));
    }

    @Test
    void theMonthsEndOpensNoSecondCaseForTheSameGoods() {
        String last = lastOverLimit();
        open(invoice("20.00", last), "20.00");
        monthEnd(last);
        assertThat(cases.all()).filteredOn(debt -> last.equals(debt.shipment())).hasSize(1);
    }

    @Test
    void paidFirstAndTakenBackIsBorneAsWithinTheLimit() {
        String other = newcomerPaidFirst("900.00");
        open(invoice("900.00", other), "900.00");
        investigate();
        assertThat(debt().debtClass()).isEqualTo("pay-first");
    }

    @Test
    void goodsWithoutReleaseAreBorneInEqualSharesAndMarkedLegal() {
        report("kuguan1", "100.00");
        investigate();
        assertThat(debt().debtClass()).isEqualTo("unauthorised");
        assertThat(debt().legal()).isTrue();
        assertThat(parts())
                .containsExactly(
                        "logisticsSpecialist wuliu1 33.34",
                        "marketingDepartmentHead shichang1 33.33",
                        "warehouseKeeper kuguan1 33.33");
        assertRefused(
                "platform.form.required",
                () -> complete("caiwu1", "userTask_proposeAllocation", Map.of("proposalNote", "按條例")));
        complete("caiwu1", "userTask_proposeAllocation", Map.of("proposalNote", "按條例", "legalReference", "FL-7"));
        List.of("wuliu1", "shichang1", "kuguan1").forEach(this::accept);
        decide("zongjing1", "APPROVE", null);
        assertThat(deductions.find(number).orElseThrow().legalReference()).isEqualTo("FL-7");
    }

    @Test
    void theReleaseOnRecordDecidesNotWhoReportedIt() {
        report("wuliu1", "100.00");
        String shipment = released("100.00", Route.WITHIN_LIMIT);
        evidence();
        complete("caiwu1", "userTask_investigate", Map.of("findings", "補到放行單", "debtShipment", shipment));
        assertThat(debt().debtClass()).isEqualTo("within-limit");
        assertThat(debt().legal()).isFalse();
    }

    @Test
    void anObjectionGoesBackOnceWithItsAnswer() {
        report("shenji1", "90.00");
        investigate();
        proposeLegal();
        assertRefused(
                "baddebt.hearing.own", () -> complete("admin", hearing("kuguan1"), Map.of("hearingAnswer", "accept")));
        assertRefused(
                "platform.form.required",
                () -> complete("wuliu1", hearing("wuliu1"), Map.of("hearingAnswer", "object")));
        object("wuliu1", "當日不在崗");
        accept("kuguan1");
        accept("shichang1");
        assertThat(variable("allocationRows")).contains("當日不在崗");
        complete("caiwu1", "userTask_answerObjection", Map.of("objectionAnswer", "考勤表顯示在崗"));
        assertThat(variable("answerText")).isEqualTo("考勤表顯示在崗");
        proposeLegal();
        object("wuliu1", "仍不同意");
        accept("kuguan1");
        accept("shichang1");
        assertThat(task("userTask_answerObjection")).isNull();
        decide("zongjing1", "REFUSE", "證據不足");
        assertEnded("endEvent_refused", CaseState.REFUSED);
        assertThat(deductions.find(number)).isEmpty();
    }

    @Test
    void silenceForFiveWorkingDaysCountsAsThePolicySays() {
        report("kuguan1", "90.00");
        investigate();
        proposeLegal();
        accept("kuguan1");
        List<Job> timers = managementService
                .createJobQuery()
                .processInstanceId(instance())
                .timers()
                .list();
        assertThat(timers)
                .hasSize(2)
                .allSatisfy(timer ->
                        assertThat(timer.getDuedate()).isEqualTo(Times.toDate(TUESDAY.plusDays(7), clock.getZone())));
        timers.forEach(timer -> managementService.executeJob(timer.getId()));
        assertThat(cases.of(number).hearings())
                .filteredOn(Hearing::silent)
                .extracting(Hearing::answer)
                .containsExactly(Hearing.Answer.ACCEPT, Hearing.Answer.ACCEPT);
        assertThat(task("userTask_decideCase")).isNotNull();
    }

    @Test
    void nobodyDecidesOnADebtThatHeBears() {
        hire("shuangzhi1", TUESDAY.toLocalDate(), "generalManager", "warehouseKeeper", "camunda-admin");
        report("kuguan1", "100.00");
        investigate();
        proposeLegal();
        List.of("kuguan1", "shichang1", "shuangzhi1", "wuliu1").forEach(this::accept);
        Task decision = task("userTask_decideCase");
        assertThat(candidates(decision)).containsExactly("leader");
        assertRefused("platform.engine.ownRequest", () -> taskService.setAssignee(decision.getId(), "shuangzhi1"));
        assertRefused(
                "platform.engine.ownRequest",
                () -> complete("shuangzhi1", "userTask_decideCase", Map.of("decision", "APPROVE")));
        assertRefused(
                "platform.form.required",
                () -> complete("lingdao1", "userTask_decideCase", Map.of("decision", "SEND_BACK")));
        decide("lingdao1", "SEND_BACK", "再查");
        assertThat(task("userTask_investigate")).isNotNull();
    }

    @Test
    void whatTheCustomerPaysBeforeTheDecisionEndsTheCaseOrTakesOff() {
        String shipment = released("300.00", Route.WITHIN_LIMIT);
        String invoice = invoice("300.00", shipment);
        open(invoice, "300.00");
        investigate();
        receive("100.00", invoice);
        propose();
        WITHIN.forEach(this::accept);
        decide("zongjing1", "APPROVE", null);
        assertThat(deductions.find(number).orElseThrow().amount()).isEqualTo(Money.of("200.00"));

        String second = invoice("50.00", released("50.00", Route.WITHIN_LIMIT));
        open(second, "50.00");
        investigate();
        receive("50.00", second);
        assertEnded("endEvent_paid", CaseState.PAID);
        assertThat(deductions.find(number)).isEmpty();
    }

    @Test
    void aReceiptGreaterThanWhatIsStillBorneGivesThatBackAndTheRestOnlyPaysTheInvoice() {
        String invoice = ordered("300.00", "100.00");
        receive("30.00", invoice);
        receive("240.00", invoice);
        assertEnded("endEvent_recovered", CaseState.RECOVERED);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.of("100.00"));
        assertThat(receivables.invoice(invoice).orElseThrow().open()).isEqualTo(Money.of("30.00"));
        receive("30.00", invoice);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.of("100.00"));
        assertThat(deductionService.borne(number)).isEqualTo(Money.ZERO);
    }

    @Test
    void aReceiptThatPaysAnInvoiceTwiceIsGivenBackTwiceHoweverLongItsNumber() {
        String invoice = ordered("50.00", "50.00");
        String first = receive("30.00", invoice);
        String second = "S".repeat(28) + UUID.randomUUID();
        receive(second, "50.00", invoice);
        assertThat(debt().state()).isEqualTo(CaseState.RECOVERED);
        reverse(first, "30.00");
        assertThat(cases.of(number).recovered())
                .as("what was left of the second pays instead")
                .isEqualTo(Money.of("50.00"));
        assertThat(debt().state()).isEqualTo(CaseState.RECOVERED);
        reverse(second, "50.00");
        assertThat(cases.of(number).recovered()).isEqualTo(Money.ZERO);
        assertThat(deductionService.borne(number)).isEqualTo(Money.of("50.00"));
        assertThat(debt().state()).isEqualTo(CaseState.ORDERED);
    }

    /** A case of so much of an invoice, approved. @return the invoice */
    private String ordered(String invoiced, String amount) {
        String invoice = invoice(invoiced, released(invoiced, Route.WITHIN_LIMIT));
        open(invoice, amount);
        investigate();
        propose();
        WITHIN.forEach(this::accept);
        decide("zongjing1", "APPROVE", null);
        return invoice;
    }

    @Test
    void aReversedInvoiceLeavesNothingToBear() {
        String invoice = ordered("60.00", "60.00");
        String receipt = receive("10.00", invoice);
        assertThat(receipt).isNotNull();
        as("caiwu1", () -> {
            ledger.recordInvoices(List.of(
                    new InvoiceLine(CreditFixtures.number(), account, today(), Money.of("60.00"), null, invoice)));
            return null;
        });
        assertEnded("endEvent_recovered", CaseState.RECOVERED);
        assertThat(cases.of(number).recovered()).isEqualTo(Money.of("60.00"));
    }

    @Test
    void whoHeldTheRoleOnTheDayOfTheShipmentBears() {
        hire("xinren1", LocalDate.of(2024, 5, 14), "logisticsSpecialist");
        hire("xinren2", LocalDate.of(2024, 5, 15), "logisticsSpecialist");
        at(TUESDAY.plusDays(1));
        identityService.deleteMembership("wuliu1", "logisticsSpecialist");
        try {
            report("kuguan1", "90.00");
            investigate();
            assertThat(parts())
                    .as(
                            "shipped on the 14th: the one from the 15th on does not bear, the one until then does, but has left")
                    .contains("logisticsSpecialist LEFT wuliu1 15.00", "logisticsSpecialist xinren1 15.00")
                    .noneMatch(part -> part.contains("xinren2"));
            assertThat(hearings()).containsExactlyInAnyOrder("kuguan1", "shichang1", "xinren1");
        } finally {
            identityService.createMembership("wuliu1", "logisticsSpecialist");
        }
    }

    @Test
    void badInputIsRefusedWithASentence() {
        String invoice = invoice("200.00", released("200.00", Route.WITHIN_LIMIT));
        assertRefused("baddebt.open.amount", () -> open(invoice, "200.01"));
        assertRefused("credit.amount.notPositive", () -> open(invoice, "0"));
        assertRefused("baddebt.open.invoice", () -> open("none", "1"));
        assertRefused("baddebt.open.finance", () -> start("kuguan1", forInvoice(invoice, "1")));
        open(invoice, "200.00");
        assertRefused("baddebt.open.underWay", () -> open(invoice, "1.00"));
        assertRefused(
                "baddebt.evidence.missing", () -> complete("caiwu1", "userTask_investigate", Map.of("findings", "無")));
        assertRefused(
                "baddebt.evidence.type",
                () -> investigations.storeEvidence(
                        number, new io.zhidu.credit.StoredFile("a.png", "image/png", "x".getBytes())));
        evidence();
        assertRefused(
                "baddebt.shipment.known",
                () -> complete(
                        "caiwu1", "userTask_investigate", Map.of("findings", "有", "debtShipment", "FH-20240514-9999")));
        String paid = invoice("70.00", released("70.00", Route.WITHIN_LIMIT));
        receive("70.00", paid);
        assertRefused("baddebt.open.paid", () -> open(paid, "70.00"));
    }

    @Test
    void sharesThatAreNotTheWholeAreRefusedAndTheTaskStaysOpen() {
        report("kuguan1", "90.00");
        evidence();
        String table = repositoryService
                .createDeployment()
                .addString("bad-debt-shares.dmn", halved())
                .deploy()
                .getId();
        try {
            assertRefused(
                    "baddebt.shares.sum", () -> complete("caiwu1", "userTask_investigate", Map.of("findings", "查明")));
            assertThat(task("userTask_investigate")).isNotNull();
            assertThat(cases.of(number).steps()).isEmpty();
        } finally {
            repositoryService.deleteDeployment(table, true);
        }
    }

    private static String halved() {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of("processes/bad-debt/bad-debt-shares.dmn"))
                    .replace("\"100/3\"", "\"50/3\"");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    // goods and money

    private String released(String amount, Route route) {
        return as("xiaoshou1", () -> {
            String shipment = releases.request(CreditFixtures.shipment(account, amount));
            releases.facts(shipment);
            releases.release(shipment, route);
            releases.confirmShipped(shipment, List.of(new ShippedLine(1, BigDecimal.ONE)));
            return shipment;
        });
    }

    private String signed(String amount, Route route, String signer) {
        String shipment = as("xiaoshou1", () -> {
            String asked = releases.request(CreditFixtures.shipment(account, amount));
            releases.facts(asked);
            return asked;
        });
        run(signer, () -> releases.sign(shipment, 1, true, null, null));
        run("xiaoshou1", () -> {
            collections.plan(
                    shipment,
                    account,
                    route.id(),
                    Money.of(amount),
                    List.of(new Instalment(LocalDate.of(2024, 5, 31), Money.of(amount))));
            releases.release(shipment, route);
        });
        return shipment;
    }

    private String lastOverLimit() {
        released("2990.00", Route.WITHIN_LIMIT);
        signed("20.00", Route.FIRST_OVER_LIMIT, "quyuNorth");
        String last = signed("20.00", Route.LAST_OVER_LIMIT, "shichang1");
        run("xiaoshou1", () -> collectionDesk.follow(last, "測試客戶", Route.LAST_OVER_LIMIT.id()));
        return last;
    }

    private void monthEnd(String shipment) {
        at(LocalDateTime.of(2024, 5, 31, 17, 30));
        String collection = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("over-credit-collection")
                .processInstanceBusinessKey(shipment)
                .singleResult()
                .getId();
        managementService.createJobQuery().processInstanceId(collection).timers().list().stream()
                .limit(1)
                .forEach(job -> managementService.executeJob(job.getId()));
        Job again = managementService
                .createJobQuery()
                .processInstanceId(collection)
                .timers()
                .singleResult();
        if (again != null && cases.all().stream().noneMatch(debt -> shipment.equals(debt.shipment()))) {
            managementService.executeJob(again.getId());
        }
    }

    private String newcomerPaidFirst(String amount) {
        return as("xiaoshou1", () -> {
            account = given.newcomer();
            String shipment = releases.request(CreditFixtures.shipment(account, amount));
            ReceiptLine money =
                    new ReceiptLine(CreditFixtures.number(), account, today(), Money.of(amount), null, shipment, null);
            ledger.recordReceipts(List.of(money));
            releases.facts(shipment);
            releases.release(shipment, Route.NO_CREDIT);
            releases.confirmShipped(shipment, List.of(new ShippedLine(1, BigDecimal.ONE)));
            ledger.recordReceipts(List.of(new ReceiptLine(
                    CreditFixtures.number(), account, null, Money.of(amount), null, null, money.number())));
            return shipment;
        });
    }

    private String invoice(String amount, String shipment) {
        return as("caiwu1", () -> {
            InvoiceLine line =
                    new InvoiceLine(CreditFixtures.number(), account, today(), Money.of(amount), shipment, null);
            ledger.recordInvoices(List.of(line));
            return line.number();
        });
    }

    private String receive(String amount, String invoice) {
        return receive(UUID.randomUUID().toString(), amount, invoice);
    }

    private String receive(String receipt, String amount, String invoice) {
        return as("caiwu1", () -> {
            ReceiptLine line = new ReceiptLine(receipt, account, today(), Money.of(amount), invoice, null, null);
            ledger.recordReceipts(List.of(line));
            return line.number();
        });
    }

    private void reverse(String receipt, String amount) {
        run(
                "caiwu1",
                () -> ledger.recordReceipts(List.of(new ReceiptLine(
                        UUID.randomUUID().toString(), account, null, Money.of(amount), null, null, receipt))));
    }

    // the case

    private void open(String invoice, String amount) {
        start("caiwu1", forInvoice(invoice, amount));
    }

    private static Map<String, Object> forInvoice(String invoice, String amount) {
        return Map.of("reportKind", "invoice", "debtInvoice", invoice, "debtAmount", amount);
    }

    private void report(String person, String amount) {
        start(
                person,
                Map.of(
                        "reportKind", "goods",
                        "debtAccount", account,
                        "debtGoods", "瓷磚一車",
                        "debtDay", "2024-05-14",
                        "debtAmount", amount));
    }

    private void start(String person, Map<String, Object> form) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("bad-debt")
                .latestVersion()
                .singleResult()
                .getId();
        String started =
                as(person, () -> formService.submitStartForm(definition, form).getId());
        number = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(started)
                .singleResult()
                .getBusinessKey();
    }

    private void evidence() {
        run("caiwu1", () -> investigations.storeEvidence(number, CreditFixtures.ID_COPY));
        assertThat(cases.of(number).evidence())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.sha256()).isEqualTo(CreditFixtures.ID_COPY.sha256()));
    }

    private void investigate() {
        evidence();
        complete("caiwu1", "userTask_investigate", Map.of("findings", "客戶失聯"));
    }

    private void propose() {
        complete("caiwu1", "userTask_proposeAllocation", Map.of("proposalNote", "按條例"));
    }

    private void proposeLegal() {
        complete("caiwu1", "userTask_proposeAllocation", Map.of("proposalNote", "按條例", "legalReference", "FL-7"));
    }

    private void accept(String person) {
        complete(person, hearing(person), Map.of("hearingAnswer", "accept"));
    }

    private void object(String person, String reason) {
        complete(person, hearing(person), Map.of("hearingAnswer", "object", "hearingReason", reason));
    }

    private Task hearing(String person) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_hearBearer")
                .taskAssignee(person)
                .singleResult();
    }

    private List<String> hearings() {
        proposeLegal();
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_hearBearer")
                .list()
                .stream()
                .map(Task::getAssignee)
                .toList();
    }

    private void decide(String person, String decision, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", decision));
        if (reason != null) {
            form.put("decisionReason", reason);
        }
        complete(person, "userTask_decideCase", form);
    }

    private BadDebt debt() {
        return cases.of(number).debt();
    }

    private List<String> parts() {
        return cases.of(number).parts().stream()
                .map(part -> part.role() + (part.isPersonal() ? "" : " " + part.borneBy()) + " " + part.person() + " "
                        + part.amount())
                .toList();
    }

    private void hire(String person, LocalDate day, String... roles) {
        LocalDateTime now = LocalDateTime.now(clock);
        at(day.atTime(8, 0));
        User user = identityService.newUser(person);
        user.setPassword("zhidu-demo-" + person);
        identityService.saveUser(user);
        hired.add(person);
        for (String role : roles) {
            identityService.createMembership(person, role);
        }
        at(now);
    }

    private Task task(String key) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void complete(String person, String key, Map<String, Object> form) {
        complete(person, task(key), form);
    }

    private void complete(String person, Task open, Map<String, Object> form) {
        assertThat(open).isNotNull();
        run(person, () -> taskService.complete(open.getId(), form));
    }

    private List<String> candidates(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private String instance() {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("bad-debt")
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }

    private String variable(String name) {
        return String.valueOf(runtimeService.getVariable(instance(), name));
    }

    private void assertEnded(String end, CaseState state) {
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance())
                        .activityId(end)
                        .count())
                .as(end)
                .isEqualTo(1);
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceId(instance())
                        .count())
                .isZero();
        assertThat(debt().state()).isEqualTo(state);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
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
        ClockUtil.setCurrentTime(Times.toDate(time, clock.getZone()));
    }

    private static void assertRefused(String key, Runnable action) {
        assertThatThrownBy(action::run)
                .satisfies(thrown -> assertThat(ExceptionUtils.getThrowableList(thrown))
                        .anySatisfy(cause -> assertThat(cause)
                                .isInstanceOfSatisfying(
                                        Refusal.class,
                                        refusal -> assertThat(refusal.key()).isEqualTo(key))));
    }
}
