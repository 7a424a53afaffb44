package io.zhidu.credit.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.collection.CollectionState.Step;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.OverLimitShipments;
import io.zhidu.credit.release.OverLimitShipments.Earlier;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShipmentReferences;
import io.zhidu.platform.Attempts;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.support.Proves;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

/** Plans, what comes in on them and the month's end, with their real tables, on both databases. A limit of 3000.00. */
abstract class CollectionJourneys {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2024, 5, 14, 9, 0);
    private static final LocalDateTime MONTH_END = LocalDateTime.of(2024, 5, 31, 17, 30);

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    ReleaseService releases;

    @Autowired
    CollectionService collections;

    @Autowired
    CollectionPlans plans;

    @Autowired
    OverLimitShipments overLimit;

    @Autowired
    ShipmentReferences references;

    @Autowired
    Attempts attempts;

    @Autowired
    IdentityService identityService;

    @Autowired
    Clock clock;

    private CreditFixtures given;
    private String account;

    @BeforeEach
    void customer() {
        at(TUESDAY);
        identityService.setAuthenticatedUserId("xiaoshou1");
        given = new CreditFixtures(accounts, ledger, clock);
        account = given.withLimit("3000");
        given.invoice(account, 1, "6000"); // half of it paid, so that nothing is available
    }

    @AfterEach
    void nobody() {
        identityService.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void anInstalmentIsRemindedThreeDaysBeforeItsDay() {
        String last = lastPlanned("20", instalment(24, "20"));
        assertThat(collections.look(last))
                .isEqualTo(new CollectionState(Step.WAIT, may(24), Money.of("20"), may(21).atTime(9, 0)));
        at(may(21).atTime(9, 0));
        assertThat(collections.look(last))
                .isEqualTo(new CollectionState(Step.REMIND, may(24), Money.of("20"), MONTH_END));
        collections.recordReminder(last, may(24), "客戶答應付款");
        assertThat(collections.look(last))
                .isEqualTo(new CollectionState(Step.WAIT, may(24), Money.of("20"), MONTH_END));
        receive("5", null);
        assertThat(collections.look(last).open()).isEqualTo(Money.of("15"));
    }

    @Test
    void aPlanSumsToItsBalanceOnDaysToCome() {
        String last = last("20");
        assertRefused("collection.sum", last, instalment(20, "19.99"));
        assertRefused("collection.inThePast", last, instalment(13, "20"));
        assertRefused("collection.sameDay", last, instalment(20, "10"), instalment(20, "10"));
        assertThat(collections.find(last)).isEmpty();
    }

    @Test
    void aPlanMadeAnewTakesThePlaceOfTheOneBefore() {
        String last = lastPlanned("20", instalment(20, "20"));
        plan(last, "last-over-limit", "30", instalment(20, "10"), instalment(24, "20"));
        assertThat(collections.find(last)).hasValueSatisfying(plan -> {
            assertThat(plan.balance()).isEqualTo(Money.of("30"));
            assertThat(plan.instalments()).containsExactly(instalment(20, "10"), instalment(24, "20"));
        });
        at(may(21).atTime(9, 0));
        receive("4", last);
        assertThat(collections.overdue(account))
                .extracting(CollectionPlan::balance)
                .containsExactly(Money.of("30"));
        assertThat(collections.outstanding(collections.find(last).orElseThrow()))
                .isEqualTo(Money.of("26"));
    }

    @Test
    @Proves("3-4.1")
    void whatIsOpenAtTheMonthsEndIsDeductedOnce() {
        String last = lastPlanned("20", instalment(31, "20"));
        at(MONTH_END.minusMinutes(1));
        assertThat(collections.look(last).step()).isNotEqualTo(Step.DEDUCT);
        at(MONTH_END);
        assertThat(collections.look(last)).isEqualTo(new CollectionState(Step.DEDUCT, null, Money.of("20"), null));
        DeductionDue due = collections.raiseDeduction(last);
        assertThat(due).isEqualTo(new DeductionDue(last, account, "shichang1", Money.of("20"), MONTH_END));
        assertThat(plans.deduction(last)).contains(due);
        assertThat(collections.look(last).step()).isEqualTo(Step.REMIND);
    }

    @Test
    void moneyForTheGoodsThatWaitsForTheirInvoiceIsNotDeducted() {
        String last = lastPlanned("20", instalment(31, "20"));
        receive("15", last);
        at(MONTH_END);
        assertThat(collections.look(last).open()).as("beyond what came in").isEqualTo(Money.of("5"));
        receive("7", last);
        assertThat(collections.look(last).step()).isNotEqualTo(Step.DEDUCT);
    }

    @Test
    void freeMoneyIsForTheGoodsThatWereReleasedFirst() {
        String last = lastPlanned("20", instalment(31, "20"));
        receive("3010", null); // the open invoice and the first over-limit shipment
        at(MONTH_END);
        assertThat(collections.look(last).open()).isEqualTo(Money.of("20"));
        receive("19", null);
        assertThat(collections.look(last)).isEqualTo(new CollectionState(Step.DEDUCT, null, Money.of("1"), null));
        receive("1", null);
        assertThat(collections.look(last).step()).isNotEqualTo(Step.DEDUCT);
    }

    @Test
    void whatWasPaidAndTakenBackBeforeTheMonthsEndIsDeductedAllTheSame() {
        String last = lastPlanned("20", instalment(31, "20"));
        String paid = receive("20", last);
        assertThat(collections.look(last))
                .as("paid, and watched until the month's end")
                .isEqualTo(new CollectionState(Step.WAIT, null, Money.ZERO, MONTH_END));
        at(may(25).atTime(9, 0));
        takeBack(paid, "20");
        assertThat(collections.look(last).open()).isEqualTo(Money.of("20"));
        at(MONTH_END);
        assertThat(collections.look(last)).isEqualTo(new CollectionState(Step.DEDUCT, null, Money.of("20"), null));
    }

    @Test
    void whatIsPaidAtTheMonthsEndIsSettledThen() {
        String last = lastPlanned("20", instalment(31, "20"));
        receive("20", last);
        at(MONTH_END);
        assertThat(collections.look(last)).isEqualTo(new CollectionState(Step.SETTLED, null, Money.ZERO, null));
    }

    @Test
    void moneyForOtherGoodsSettlesNothingAndTakenBackOwesNothing() {
        String last = lastPlanned("20", instalment(31, "20"));
        String other = releases.request(CreditFixtures.shipment(account, "8"));
        String elsewhere = receive("8", other);
        assertThat(collections.look(last).open()).isEqualTo(Money.of("20"));
        takeBack(elsewhere, "8");
        assertThat(collections.look(last).open()).isEqualTo(Money.of("20"));
        assertThat(plans.collected(collections.find(last).orElseThrow())).isEqualTo(Money.ZERO);
        receive("8", last);
        receive("2", null);
        assertThat(collections.look(last).open()).isEqualTo(Money.of("10"));
    }

    @Test
    void withoutCreditMoneyForTheGoodsIsNotForWhatWasOwedBefore() {
        String cash = releases.request(CreditFixtures.shipment(account, "8"));
        plan(cash, "no-credit", "3000", instalment(31, "3000"));
        at(TUESDAY.plusMinutes(1));
        receive("8", cash);
        assertThat(collections.look(cash).open()).isEqualTo(Money.of("3000"));
        receive("1000", null);
        assertThat(collections.look(cash).open()).isEqualTo(Money.of("2000"));
    }

    /** The later plan's balance contains what the earlier one leaves open, so money for either settles both. */
    @Test
    void freeMoneyCountsForBothOpenPlansOfAnAccountAndNamedMoneyForItsOwn() {
        String first = first("10");
        plan(first, "first-over-limit", "10", instalment(20, "10"));
        receive("1", null); // in the very moment of the plan: its balance knows it
        at(TUESDAY.plusMinutes(1));
        receive("4", null);
        String last = last("20");
        plan(last, "last-over-limit", "25", instalment(20, "25")); // 5 of the first, 20 of its own
        assertOutstanding(first, "6");
        assertOutstanding(last, "25");
        at(TUESDAY.plusMinutes(2));
        receive("3", first);
        receive("5", last);
        assertOutstanding(first, "3");
        assertOutstanding(last, "20");
        at(may(21).atTime(0, 0));
        receive("2.99", null);
        assertOutstanding(first, "0.01");
        assertOutstanding(last, "17.01");
        assertThat(collections.overdue(account))
                .extracting(CollectionPlan::shipment)
                .containsExactly(first, last);
        String fen = receive("0.01", null);
        assertOutstanding(first, "0");
        assertThat(collections.look(first).step()).isEqualTo(Step.SETTLED);
        assertThat(collections.overdue(account))
                .extracting(CollectionPlan::shipment)
                .containsExactly(last);
        takeBack(fen, "0.01");
        assertOutstanding(first, "0.01");
        receive("17", null);
        assertOutstanding(last, "0.01");
        receive("0.01", null);
        assertThat(collections.overdue(account)).isEmpty();
    }

    private void assertOutstanding(String shipment, String amount) {
        assertThat(collections.outstanding(collections.find(shipment).orElseThrow()))
                .as(shipment)
                .isEqualTo(Money.of(amount));
    }

    @Test
    void aLaterInstalmentIsRemindedThoughAnEarlierOneIsUnpaid() {
        String last = lastPlanned("20", instalment(20, "12"), instalment(24, "8"));
        at(may(17).atTime(9, 0));
        assertThat(collections.look(last).dueOn()).isEqualTo(may(20));
        collections.recordReminder(last, may(20), null);
        assertThat(collections.look(last))
                .isEqualTo(new CollectionState(Step.WAIT, may(20), Money.of("12"), may(21).atTime(9, 0)));
        at(may(21).atTime(9, 0));
        receive("2", null);
        assertThat(collections.look(last))
                .isEqualTo(new CollectionState(Step.REMIND, may(24), Money.of("8"), MONTH_END));
        collections.recordReminder(last, may(24), null);
        assertThat(collections.look(last))
                .isEqualTo(new CollectionState(Step.WAIT, may(20), Money.of("10"), MONTH_END));
    }

    @Test
    void aReminderAndALookWaitForReceiptsThatAreBeingBooked() throws Exception {
        String last = lastPlanned("20", instalment(31, "20"));
        CompletableFuture<Void> reminder = new CompletableFuture<>();
        CompletableFuture<CollectionState> look = new CompletableFuture<>();
        attempts.inTransaction(() -> {
            receive("5", last);
            reminder.completeAsync(() -> reminded(last));
            look.completeAsync(() -> collections.look(last));
            assertThatThrownBy(() -> reminder.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThatThrownBy(() -> look.get(1, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        });
        reminder.get(60, TimeUnit.SECONDS);
        assertThat(plans.isReminded(last, may(31))).isTrue();
        assertThat(look.get(60, TimeUnit.SECONDS).open()).isEqualTo(Money.of("15"));
    }

    private Void reminded(String shipment) {
        collections.recordReminder(shipment, may(31), null);
        return null;
    }

    @Test
    void onlyPlansOfReleasedGoodsThatWereNotCalledOffAreOverdue() {
        String last = lastPlanned("20", instalment(20, "20"));
        planned("refused", number -> releases.refuse(number, "不予放行"));
        planned("waiting", number -> {});
        at(may(20).atTime(23, 59));
        assertThat(collections.overdue(account)).isEmpty();
        at(may(21).atTime(0, 0));
        assertThat(collections.overdue(account))
                .extracting(CollectionPlan::shipment)
                .containsExactly(last);
        releases.withdraw(last, "客戶改期");
        assertThat(collections.overdue(account)).isEmpty();
    }

    private void planned(String what, Consumer<String> then) {
        String shipment = releases.request(CreditFixtures.shipment(account, "9"));
        plan(shipment, "pay-first", "9", instalment(20, "9"));
        then.accept(shipment);
        assertThat(collections.find(shipment)).as(what).isPresent();
    }

    @Test
    void whereNothingLeftNothingIsCollectedNorDeducted() {
        String last = lastPlanned("20", instalment(20, "20"));
        releases.confirmShipped(last, List.of());
        at(MONTH_END);
        assertThat(collections.look(last)).isEqualTo(new CollectionState(Step.SETTLED, null, Money.ZERO, null));
        assertThat(collections.overdue(account)).isEmpty();
    }

    @Test
    void aSignerSeesWhatWasOverTheLimitBefore() {
        String first = first("10");
        at(TUESDAY.plusMinutes(1));
        String last = last("20");
        assertThat(overLimit.ofAccount(account))
                .containsExactly(
                        new Earlier(last, may(14), Money.of("20"), false),
                        new Earlier(first, may(14), Money.of("10"), false));
        assertThat(overLimit.ofAccount(given.newcomer())).isEmpty();
    }

    @Test
    void aReferenceLeadsToItsShipmentAndIsTakenOnce() {
        String shipment = releases.request(CreditFixtures.shipment(account, "5"));
        String reference = CreditFixtures.number();
        assertThat(references.find(reference)).isEmpty();
        attempts.inTransaction(() -> references.add(reference, shipment));
        assertThat(references.find(reference)).contains(shipment);
        assertThatThrownBy(() -> attempts.inTransaction(() -> references.add(reference, shipment)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    /** The last over-limit shipment, released with this plan; the first one is the customer's only other. */
    private String lastPlanned(String amount, Instalment... instalments) {
        String last = last(amount);
        plan(last, "last-over-limit", amount, instalments);
        at(TUESDAY.plusMinutes(1));
        return last;
    }

    private String first(String amount) {
        return signed(amount, "quyuNorth", Route.FIRST_OVER_LIMIT);
    }

    private String last(String amount) {
        if (overLimit.ofAccount(account).isEmpty()) {
            first("10");
        }
        return signed(amount, "shichang1", Route.LAST_OVER_LIMIT);
    }

    private String signed(String amount, String signer, Route route) {
        String shipment = releases.request(CreditFixtures.shipment(account, amount));
        releases.facts(shipment);
        identityService.setAuthenticatedUserId(signer);
        releases.sign(shipment, 1, true, null, null);
        identityService.setAuthenticatedUserId("xiaoshou1");
        releases.release(shipment, route);
        return shipment;
    }

    private void plan(String shipment, String route, String balance, Instalment... instalments) {
        collections.plan(shipment, account, route, Money.of(balance), List.of(instalments));
    }

    private static Instalment instalment(int dayOfMay, String amount) {
        return new Instalment(may(dayOfMay), Money.of(amount));
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2024, 5, day);
    }

    /** @return the receipt's number */
    private String receive(String amount, String shipment) {
        String number = CreditFixtures.number();
        ledger.recordReceipts(List.of(
                new ReceiptLine(number, account, LocalDate.now(clock), Money.of(amount), null, shipment, null)));
        return number;
    }

    private void takeBack(String receipt, String amount) {
        ledger.recordReceipts(List.of(
                new ReceiptLine(CreditFixtures.number(), account, null, Money.of(amount), null, null, receipt)));
    }

    private void at(LocalDateTime time) {
        ClockUtil.setCurrentTime(Times.toDate(time, clock.getZone()));
    }

    private void assertRefused(String key, String shipment, Instalment... instalments) {
        assertThatThrownBy(() -> plan(shipment, "last-over-limit", "20", instalments))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
