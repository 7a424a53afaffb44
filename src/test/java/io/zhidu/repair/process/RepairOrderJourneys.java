package io.zhidu.repair.process;

import static io.zhidu.support.EngineDesk.assertRefused;
import static io.zhidu.support.EngineDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import io.zhidu.repair.RepairFixtures;
import io.zhidu.repair.RepairJournal;
import io.zhidu.repair.RepairLedger;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.RepairState;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.Proves;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole model with real services, on a day when only the test's fee standard is in force; one body for both databases.
 */
abstract class RepairOrderJourneys {

    private static final LocalDateTime REPORTED = LocalDateTime.of(2021, 3, 1, 9, 0);
    private static final String PNG =
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
                    + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    RepairOrders orders;

    @Autowired
    RepairJournal journal;

    @Autowired
    RepairLedger ledger;

    @Autowired
    RepairDesk desk;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private EngineDesk engineDesk;
    private String instance;
    private String number;

    @BeforeEach
    void estate() {
        engineDesk = new EngineDesk(engine, clock.getZone());
        transaction.executeWithoutResult(status -> RepairFixtures.load(jdbc));
        at(REPORTED);
    }

    @AfterEach
    void resetClock() {
        engineDesk.leave();
    }

    @Test
    @Proves("1-3.7")
    void aPunctualRepairIsBilledSignedAndPaid() {
        report("2021-03-01 10:00");
        dispatch();
        at(REPORTED.plusMinutes(70));
        arrive("2021-03-01T10:10", null);
        quote("T-LABOUR", "1");
        answer("agreed");
        work();
        bill("T-LABOUR", "1");
        sign("50.00");
        assertThat(orders.get(number).state()).isEqualTo(RepairState.SIGNED);
        complete("userTask_archiveSlip", Map.of("slipFiled", true));
        complete("userTask_handOverSlip", Map.of("slipHandedOver", true));
        complete("userTask_chargeFees", Map.of("chargeConfirmed", true));
        complete("userTask_recordReceipt", Map.of("receiptAmount", "20.00", "receiptMethod", "cash"));
        assertThat(ledger.open(number)).isEqualTo(Money.of("30.00"));
        assertRefused(() -> complete("userTask_recordReceipt", Map.of()), "platform.form.required");
        complete("userTask_recordReceipt", Map.of("receiptAmount", "30.00", "receiptMethod", "mobile"));
        assertEnded("endEvent_settled");
        assertThat(orders.get(number).state()).isEqualTo(RepairState.SETTLED);
        assertThat(orders.get(number).lateMinutes()).isZero();
        assertThat(ledger.open(number)).isEqualTo(Money.ZERO);
    }

    @Test
    void aReportWithoutAnAppointmentGoesToTheFrontDesk() {
        report(null);
        complete("userTask_agreeAppointment", Map.of("appointmentAt", "2021-03-01T11:00", "agreedWith", "王先生"));
        assertThat(orders.get(number).appointmentAt()).isEqualTo(LocalDateTime.of(2021, 3, 1, 11, 0));
        assertThat(task("userTask_dispatch").getDueDate()).isNotNull();
    }

    @Test
    void anAppointmentInThePastIsRefusedAndNothingIsSaved() {
        long before =
                jdbc.sql("SELECT COUNT(*) FROM repair_order").query(Long.class).single();
        assertRefused(() -> report("2021-03-01 08:59"), "repair.appointmentInThePast");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM repair_order")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void arrivalElevenMinutesAfterTheAppointmentIsLateAndNeedsItsCause() {
        report("2021-03-01 10:00");
        dispatch();
        at(REPORTED.plusMinutes(71));
        assertRefused(() -> arrive("2021-03-01T10:11", null), "repair.lateNeedsCause");
        arrive("2021-03-01T10:11", "電梯故障");
        assertThat(orders.get(number).lateMinutes()).isEqualTo(11);
        assertThat(orders.get(number).lateCause()).isEqualTo("電梯故障");
    }

    @Test
    void arrivalBeforeTheReportIsRefused() {
        report("2021-03-01 10:00");
        dispatch();
        assertRefused(() -> arrive("2021-03-01T08:59", null), "repair.arrivalBeforeReport");
        assertRefused(() -> arrive("2021-03-01T09:30", null), "repair.arrivalInTheFuture");
    }

    @Test
    @Proves("1-3.2")
    void tenMinutesAfterTheAppointmentTheSupervisorIsToldAndTheVisitGoesOn() {
        report("2021-03-01 10:00");
        dispatch();
        Date due = engineDesk.timer(instance).getDuedate();
        assertThat(due).isEqualTo(engineDesk.date(LocalDateTime.of(2021, 3, 1, 10, 10)));
        engineDesk.fire(engineDesk.timer(instance));
        assertThat(task("userTask_registerArrival")).isNotNull();
        complete("userTask_followUpLateness", Map.of("latenessCause", "塞車"));
        assertThat(orders.get(number).lateCause()).isEqualTo("塞車");
        assertThat(passed("endEvent_latenessFollowedUp")).isTrue();
        at(REPORTED.plusMinutes(90));
        arrive("2021-03-01T10:20", "塞車");
        assertThat(task("userTask_confirmOnSite")).isNotNull();
    }

    @Test
    @Proves("1-3.2")
    void aRescheduleWithConsentMovesTheAlarmAndWithoutItTheOldAppointmentCounts() {
        report("2021-03-01 10:00");
        dispatch();
        reschedule("no");
        assertThat(orders.get(number).appointmentAt()).isEqualTo(LocalDateTime.of(2021, 3, 1, 10, 0));
        reschedule("yes");
        assertThat(orders.get(number).appointmentAt()).isEqualTo(LocalDateTime.of(2021, 3, 1, 15, 0));
        assertThat(engineDesk.timer(instance).getDuedate())
                .isEqualTo(engineDesk.date(LocalDateTime.of(2021, 3, 1, 15, 10)));
        assertThat(task("userTask_registerArrival").getAssignee()).isEqualTo("tech1");
        assertThat(journal.appointments(number)).extracting("consented").containsExactly(true, false, true);
    }

    @Test
    void theFrontDeskReschedulesByPhone() {
        report("2021-03-01 10:00");
        dispatch();
        desk.reschedule(number, LocalDateTime.of(2021, 3, 2, 9, 0), "客戶外出", true, "王先生");
        assertThat(engineDesk.timer(instance).getDuedate())
                .isEqualTo(engineDesk.date(LocalDateTime.of(2021, 3, 2, 9, 10)));
        assertRefused(
                () -> desk.reschedule(number, LocalDateTime.of(2021, 3, 2, 9, 0), " ", true, "王先生"),
                "repair.rescheduleNeedsReason");
        assertRefused(
                () -> desk.reschedule(number, LocalDateTime.of(2021, 3, 2, 9, 0), "外出", true, ""),
                "repair.consentNeedsName");
    }

    @Test
    void anotherTechnicianThanTheFirstNeedsAReasonAndMayHandBack() {
        report("2021-03-01 10:00");
        assertRefused(
                () -> complete("userTask_dispatch", Map.of("chosenTechnician", "tech2")),
                "repair.otherTechnicianNeedsReason");
        assertRefused(
                () -> complete("userTask_dispatch", Map.of("chosenTechnician", "nobody")), "platform.form.option");
        complete("userTask_dispatch", Map.of("chosenTechnician", "tech2", "dispatchReason", "熟悉該戶"));
        complete("userTask_registerArrival", Map.of("visitOutcome", "handedBack", "handBackReason", "手受傷"));
        assertThat(orders.get(number).technician()).isNull();
        assertThat(task("userTask_dispatch")).isNotNull();
        dispatch();
        desk.reassign(number, "tech2", "tech1 請假");
        assertThat(task("userTask_registerArrival").getAssignee()).isEqualTo("tech2");
    }

    @Test
    @Proves("1-3.4")
    void aRefusedQuoteEndsTheOrderAtNoCharge() {
        toConsent();
        complete("userTask_obtainConsent", Map.of("customerAnswer", "refused", "answeredBy", "王先生"));
        assertEnded("endEvent_declined");
        assertThat(orders.get(number).state()).isEqualTo(RepairState.DECLINED);
        assertThat(ledger.entries(number)).isEmpty();
        assertThat(passed("userTask_repair")).isFalse();
    }

    @Test
    void aConsentWithoutANameIsRefused() {
        toConsent();
        assertRefused(
                () -> complete("userTask_obtainConsent", Map.of("customerAnswer", "agreed", "answeredBy", " ")),
                "platform.form.required");
        answer("requote");
        quote("T-TAP", "2");
        answer("agreed");
        assertThat(orders.get(number).consentedAmount()).isEqualTo(Money.of("71.00"));
    }

    @Test
    void anUnknownItemOrAWrongQuantityLeavesTheTaskOpen() {
        report("2021-03-01 10:00");
        dispatch();
        at(REPORTED.plusMinutes(60));
        arrive("2021-03-01T10:00", null);
        assertRefused(() -> quote("NONE", "1"), "fees.unknownItem");
        assertRefused(() -> quote("T-TAP", "1.2345"), "platform.form.decimals");
        assertThat(journal.quoteRevision(number)).isZero();
    }

    @Test
    @Proves("1-3.6")
    void missingPartsPauseAndAFailedTrialGoesBackToWork() {
        toConsent();
        answer("agreed");
        complete("userTask_repair", workForm("partsMissing"));
        assertThat(orders.get(number).state()).isEqualTo(RepairState.AWAITING_PARTS);
        complete("userTask_awaitParts", Map.of("partsNote", "閥芯到貨"));
        complete("userTask_repair", workForm("done"));
        complete("userTask_trialRun", Map.of("siteCleared", true, "trialResult", "failed"));
        complete("userTask_repair", workForm("done"));
        complete("userTask_trialRun", Map.of("siteCleared", true, "trialResult", "passed"));
        assertThat(journal.workEntries(number))
                .extracting("kind")
                .containsExactly("pause", "resume", "work", "trial-failed", "work", "trial-passed");
        assertThat(task("userTask_itemiseFees")).isNotNull();
    }

    @Test
    @Proves("1-3.5")
    void aBrokenThingIsCompensatedApartFromTheBill() {
        toConsent();
        answer("agreed");
        Map<String, Object> form = workForm("done");
        form.putAll(Map.of("damageOccurred", true, "damageItem", "花瓶", "damageValue", "120.00"));
        form.putAll(Map.of("damageApologised", true, "damageAcceptedBy", "王先生"));
        complete("userTask_repair", form);
        complete("userTask_trialRun", Map.of("siteCleared", true, "trialResult", "passed"));
        bill("T-LABOUR", "1");
        assertThat(orders.get(number).billAmount()).isEqualTo(Money.of("50.00"));
        complete("userTask_settleCompensation", Map.of("settlement", "現金,憑證 7 號"));
        assertThat(journal.damages(number)).extracting("settlement").containsExactly("現金,憑證 7 號");
        assertThat(ledger.entries(number)).isEmpty();
    }

    @Test
    @Proves("1-3.4")
    void aBillAboveTheQuoteNeedsConsentAgainBeforeTheSignature() {
        toConsent();
        answer("agreed");
        work();
        bill("T-LABOUR", "2");
        assertThat(taskService
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey("userTask_signSlip")
                        .count())
                .isZero();
        complete("userTask_obtainFurtherConsent", Map.of("furtherAnswer", "refused", "furtherAnsweredBy", "王先生"));
        bill("T-LABOUR", "2");
        complete("userTask_obtainFurtherConsent", Map.of("furtherAnswer", "agreed", "furtherAnsweredBy", "王先生"));
        assertThat(orders.get(number).consentedAmount()).isEqualTo(Money.of("100.00"));
        assertThat(task("userTask_signSlip")).isNotNull();
    }

    @Test
    @Proves("1-3.6")
    void aSignatureHoldsOnlyForTheAmountShownAndOnlyIfItIsAPicture() {
        toConsent();
        answer("agreed");
        work();
        bill("T-LABOUR", "1");
        assertRefused(() -> sign("49.99"), "repair.amountChanged");
        assertRefused(
                () -> signWith("{\"signerName\":\"王先生\",\"image\":\"data:image/png;base64,PHN2Zz4=\"}"),
                "repair.signatureNoImage");
        String large = "iVBORw0KGgo" + "A".repeat(2_800_001);
        assertRefused(
                () -> signWith("{\"signerName\":\"王先生\",\"image\":\"data:image/png;base64," + large + "\"}"),
                "repair.signatureTooLarge");
        assertRefused(() -> signWith("{\"signerName\":\"王先生\"}"), "repair.typedSignatureNeedsReason");
        assertRefused(() -> signWith("{\"signerName\":\"\"}"), "platform.form.required");
        signWith("{\"signerName\":\"王先生\",\"typedReason\":\"手部受傷\"}");
        RepairJournal.Signature signature = journal.signature(number, 1).orElseThrow();
        assertThat(signature.drawn()).isFalse();
        assertThat(signature.binding()).hasSize(64);
        assertThat(signature.amount()).isEqualTo(Money.of("50.00"));
    }

    @Test
    void whoDoesNotSignSendsTheBillBack() {
        toConsent();
        answer("agreed");
        work();
        bill("T-LABOUR", "1");
        complete(
                "userTask_signSlip", Map.of("signOutcome", "refused", "refusedReason", "數量不對", "shownAmount", "50.00"));
        bill("T-TAP", "1");
        sign("35.50");
        assertThat(journal.signature(number, 1)).isEmpty();
        assertThat(journal.signature(number, 2)).isPresent();
    }

    @Test
    void theCustomerCallsOffBeforeWorkAndNotAfter() {
        toConsent();
        desk.cancel(number, "自行修好");
        assertEnded("endEvent_cancelled");
        assertThat(orders.get(number).state()).isEqualTo(RepairState.CANCELLED);
        toConsent();
        answer("agreed");
        assertRefused(() -> desk.cancel(number, "不修了"), "repair.workStarted");
        assertRefused(() -> desk.reverse(number, "不修了"), "repair.nothingToReverse");
    }

    @Test
    void financeReversesAfterTheSignatureWithAReason() {
        toConsent();
        answer("agreed");
        work();
        bill("T-LABOUR", "1");
        sign("50.00");
        complete("userTask_archiveSlip", Map.of("slipFiled", true));
        complete("userTask_handOverSlip", Map.of("slipHandedOver", true));
        complete("userTask_chargeFees", Map.of("chargeConfirmed", true));
        assertRefused(
                () -> complete("userTask_recordReceipt", Map.of("receiptAmount", "50.01", "receiptMethod", "cash")),
                "repair.receiptAmount");
        complete("userTask_recordReceipt", Map.of("receiptAmount", "20", "receiptMethod", "cash"));
        assertRefused(() -> desk.reverse(number, ""), "repair.reasonMissing");
        desk.reverse(number, "保修期內");
        assertEnded("endEvent_settled");
        assertThat(passed("boundaryEvent_chargeReversed")).isTrue();
        assertThat(ledger.open(number)).isEqualTo(Money.ZERO);
        assertThat(ledger.entries(number))
                .extracting(entry -> entry.amount().toString())
                .containsExactly("50.00", "-20.00", "-50.00", "20.00");
        assertThat(orders.get(number).state()).isEqualTo(RepairState.REVERSED);
    }

    // ---- how people work

    private void report(String appointment) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "channel", "front-desk",
                "customerName", "王先生<script>",
                "buildingId", RepairFixtures.BUILDING,
                "room", "301",
                "specialty", "plumbing",
                "description", "水龍頭漏水"));
        if (appointment != null) {
            form.put("appointmentAt", appointment);
        }
        var started = runtimeService.startProcessInstanceByKey(RepairOrderProcess.ID, form);
        instance = started.getId();
        number = (String) runtimeService.getVariable(instance, "orderNumber");
        assertThat(number).matches("WX-20210301-\\d{4,}");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isOne();
    }

    private void dispatch() {
        complete("userTask_dispatch", Map.of("chosenTechnician", firstRanked(), "dispatchReason", "試"));
    }

    private String firstRanked() {
        return "tech1";
    }

    private void arrive(String at, String cause) {
        Map<String, Object> form = new HashMap<>(Map.of("visitOutcome", "arrived", "arrivedAt", at));
        if (cause != null) {
            form.put("lateCause", cause);
        }
        complete("userTask_registerArrival", form);
    }

    private void reschedule(String consent) {
        complete(
                "userTask_registerArrival",
                Map.of(
                        "visitOutcome", "rescheduled",
                        "newAppointmentAt", "2021-03-01T15:00",
                        "rescheduleReason", "等鑰匙",
                        "customerConsent", consent,
                        "consentName", "王先生"));
    }

    private void toConsent() {
        at(REPORTED);
        report("2021-03-01 10:00");
        dispatch();
        at(REPORTED.plusMinutes(60));
        arrive("2021-03-01T10:00", null);
        quote("T-LABOUR", "1");
    }

    private void quote(String code, String quantity) {
        complete("userTask_confirmOnSite", Map.of("finding", "閥芯磨損", "feeLines", lines(code, quantity)));
    }

    private void answer(String answer) {
        complete("userTask_obtainConsent", Map.of("customerAnswer", answer, "answeredBy", "王先生"));
    }

    private void work() {
        complete("userTask_repair", workForm("done"));
        complete("userTask_trialRun", Map.of("siteCleared", true, "trialResult", "passed"));
    }

    private static Map<String, Object> workForm(String outcome) {
        return new HashMap<>(Map.of(
                "workOutcome",
                outcome,
                "workNote",
                "更換閥芯",
                "courteous",
                true,
                "siteClean",
                true,
                "movedItems",
                "none"));
    }

    private void bill(String code, String quantity) {
        complete("userTask_itemiseFees", Map.of("finding", "已更換閥芯", "feeLines", lines(code, quantity)));
    }

    private void sign(String amount) {
        complete("userTask_signSlip", signForm(amount, "{\"signerName\":\"王先生\",\"image\":\"" + PNG + "\"}"));
    }

    private void signWith(String signature) {
        complete("userTask_signSlip", signForm("50.00", signature));
    }

    private static Map<String, Object> signForm(String amount, String signature) {
        return Map.of(
                "signOutcome",
                "signed",
                "technicianSigned",
                true,
                "shownAmount",
                amount,
                "signature",
                json("[" + signature + "]"));
    }

    private static Object lines(String code, String quantity) {
        return json("[{\"itemCode\":\"" + code + "\",\"quantity\":\"" + quantity + "\"}]");
    }

    private Task task(String key) {
        return engineDesk.task(instance, key);
    }

    private void complete(String key, Map<String, Object> form) {
        engineDesk.complete(instance, key, form);
    }

    private void at(LocalDateTime time) {
        engineDesk.at(time);
    }

    private boolean passed(String activity) {
        return engineDesk.passed(instance, activity);
    }

    private void assertEnded(String endEvent) {
        engineDesk.assertEnded(instance, endEvent);
    }
}
