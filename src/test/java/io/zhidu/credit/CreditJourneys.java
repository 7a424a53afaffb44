package io.zhidu.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.credit.Standing.Condition;
import io.zhidu.credit.ledger.BadLine;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.credit.release.FactsChanged;
import io.zhidu.credit.release.FactsChanged.Why;
import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.NewShipment;
import io.zhidu.credit.release.OverLimitShipments;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.RouteFacts;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.credit.release.ShippedLine;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Credit with its real tables, on both databases. */
abstract class CreditJourneys {

    @Autowired
    AccountService accounts;

    @Autowired
    CreditLimitService limits;

    @Autowired
    Accounts accountRows;

    @Autowired
    CreditFigures figures;

    @Autowired
    Snapshots snapshots;

    @Autowired
    CurrentUser user;

    @Autowired
    LedgerService ledger;

    @Autowired
    ReleaseService releases;

    @Autowired
    OverLimitShipments overLimit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IdentityService identityService;

    @Autowired
    Clock clock;

    CreditFixtures given;
    LocalDate today;

    @BeforeEach
    void salesAsks() {
        given = new CreditFixtures(accounts, ledger, clock);
        today = LocalDate.now(clock);
        identityService.setAuthenticatedUserId("xiaoshou1");
    }

    @AfterEach
    void nobody() {
        identityService.clearAuthentication();
        ClockUtil.reset();
    }

    // 3-1.1

    @Test
    @Proves({"3-1.1.1", "3-1.1.2", "3-1.1.3"})
    void creditOpensWhenAllThreeConditionsHold() {
        String account = given.newcomer();
        assertThat(standing(account).missing()).containsExactly(Condition.FILE_WITH_ID_COPY, Condition.CONTRACT);
        accounts.storeIdCopy(account, CreditFixtures.ID_COPY);
        assertThat(standing(account).missing()).containsExactly(Condition.CONTRACT);
        accounts.recordContract(account, given.contractUntil(today));
        assertThat(standing(account).open())
                .as("a contract ending today still counts")
                .isTrue();
    }

    @Test
    @Proves("3-1.1.2")
    void aContractThatEndedYesterdayHasNoSettlementAgreementOrHasNotBegunGivesNoCredit() {
        String account = given.newcomer();
        accounts.storeIdCopy(account, CreditFixtures.ID_COPY);
        accounts.recordContract(account, given.contractUntil(today.minusDays(1)));
        assertThat(standing(account).open()).isFalse();
        accounts.recordContract(
                account, new Contract(Contract.Kind.DIRECT, today.minusDays(9), today.plusDays(9), false, "HT-2"));
        assertThat(standing(account).open()).isFalse();
        accounts.recordContract(
                account, new Contract(Contract.Kind.DIRECT, today.plusDays(1), today.plusDays(9), true, "HT-3"));
        assertThat(standing(account).open()).isFalse();
    }

    @Test
    @Proves("3-1.1.3")
    void lastYearsBalanceClosesCreditAndItsPaymentOpensItAgain() {
        String account = given.withCredit();
        LocalDate lastDay = today.withDayOfYear(1).minusDays(1);
        ledger.recordInvoices(
                List.of(new InvoiceLine(CreditFixtures.number(), account, lastDay, Money.of("10"), null, null)));
        assertThat(standing(account).missing()).containsExactly(Condition.LAST_YEAR_CLEARED);
        given.receive(account, 0, "9.99");
        assertThat(standing(account).open()).isFalse();
        String rest = given.receive(account, 0, "0.01");
        assertThat(standing(account).open()).isTrue();
        ledger.recordReceipts(List.of(reversal(account, rest, "0.01")));
        assertThat(standing(account).open()).as("the payment was taken back").isFalse();
    }

    @Test
    void anAccountLiesInAnAreaOfTheCompany() {
        assertRefused("credit.area.unknown", () -> accounts.open(new NewAccount("測試客戶", "north", "王小明", null)));
    }

    @Test
    void theNightClosesAndOpensWhatNoLongerIsAsItWas() {
        String ending = given.newcomer();
        accounts.storeIdCopy(ending, CreditFixtures.ID_COPY);
        accounts.recordContract(ending, given.contractUntil(today));
        String other = given.withCredit();
        transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE credit_contract SET valid_to = :yesterday WHERE account = :account")
                        .param("yesterday", today.minusDays(1))
                        .param("account", ending)
                        .update());
        assertThat(accounts.get(ending).standing().open()).isTrue();
        assertThat(accounts.reviewAll()).isPositive();
        assertThat(accounts.get(ending).standing().open()).isFalse();
        assertThat(accounts.get(other).standing().open()).isTrue();
        assertThat(accounts.reviewAll()).isZero();
    }

    @Test
    @Proves("3-1.1.1")
    void anIdCopyIsAnImageOrAPdfAndNothingElse() {
        String account = given.newcomer();
        assertRefused(
                "credit.idCopy.type",
                () -> accounts.storeIdCopy(account, new StoredFile("id.png", "image/png", "<script>".getBytes())));
        assertRefused(
                "credit.idCopy.type",
                () -> accounts.storeIdCopy(account, new StoredFile("id.png", null, CreditFixtures.ID_COPY.content())));
        assertRefused(
                "credit.idCopy.tooLarge",
                () -> accounts.storeIdCopy(
                        account, new StoredFile("id.png", "image/png", new byte[2 * 1024 * 1024 + 1])));
        assertRefused("credit.idCopy.none", () -> accounts.idCopy(account));
        accounts.storeIdCopy(account, CreditFixtures.ID_COPY);
        assertThat(accounts.idCopy(account).content()).isEqualTo(CreditFixtures.ID_COPY.content());
    }

    // 3-1.2

    @Test
    @Proves("3-1.2")
    void theLimitIsTheReceiptsOfTheThirtyDaysBefore() {
        String account = given.withCredit();
        given.receive(account, 31, "1");
        given.receive(account, 30, "20");
        given.receive(account, 1, "300");
        given.receive(account, 0, "4000");
        assertThat(limit(account, today)).isEqualTo(Money.of("320"));
        assertThat(limit(account, today.plusDays(1))).as("rolls every day").isEqualTo(Money.of("4300"));
        assertThat(limit(account, today.minusDays(1))).isEqualTo(Money.of("21"));
    }

    @Test
    void theLimitIsTheInvoicesOfTheThirtyDaysBeforeWhereThePolicySaysSo() {
        CreditLimitService byInvoices = new CreditLimitService(
                accountRows, figures, snapshots, new CreditPolicy(30, LimitSums.INVOICES), user, clock);
        String account = given.withCredit();
        given.receive(account, 1, "50000");
        given.invoice(account, 31, "1");
        String first = given.invoice(account, 30, "20");
        given.invoice(account, 1, "300");
        given.invoice(account, 0, "4000");
        CreditSnapshot snapshot = transaction.execute(status -> byInvoices.take(account, today, null));
        assertThat(snapshot.limit()).isEqualTo(Money.of("320"));
        assertThat(byInvoices.history(account, today, 2))
                .containsExactly(
                        new DayLimit(today.minusDays(1), Money.of("21")), new DayLimit(today, Money.of("320")));
        InvoiceLine reversal =
                new InvoiceLine(CreditFixtures.number(), account, today.minusDays(30), Money.of("20"), null, first);
        ledger.recordInvoices(List.of(reversal));
        assertThat(byInvoices.show(accounts.get(account), today).limit()).isEqualTo(Money.of("300"));
        assertThat(limits.rows(snapshot.id()))
                .as("as it was then, though the policy may be another now")
                .filteredOn(row -> row.kind() != SnapshotRow.Kind.OPEN_INVOICE)
                .extracting(SnapshotRow::kind, SnapshotRow::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SnapshotRow.Kind.INVOICE, Money.of("20")),
                        org.assertj.core.groups.Tuple.tuple(SnapshotRow.Kind.INVOICE, Money.of("300")));
    }

    @Test
    void aReversalTakesItsOriginalOutOfTheWindowWhereItWas() {
        String account = given.withCredit();
        given.receive(account, 5, "100");
        String wrong = given.receive(account, 30, "40");
        assertThat(limit(account, today)).isEqualTo(Money.of("140"));
        ledger.recordReceipts(List.of(reversal(account, wrong, "40")));
        assertThat(limit(account, today)).isEqualTo(Money.of("100"));
        assertThat(limit(account, today.minusDays(1))).isEqualTo(Money.of("100"));
    }

    @Test
    void exposureIsUnpaidInvoicesAndReleasedShipmentsNotYetInvoiced() {
        String account = given.withLimit("1000");
        given.invoice(account, 0, "1200"); // the receipt pays 1000 of it
        assertFigures(account, "1000", "200", "0");
        String shipment = released(account, "300");
        assertFigures(account, "1000", "200", "300");
        given.invoice(account, 0, "100", shipment);
        assertFigures(account, "1000", "300", "200");
        releases.confirmShipped(shipment, List.of(new ShippedLine(1, new BigDecimal("0.5"))));
        assertFigures(account, "1000", "300", "50");
        given.invoice(account, 0, "50", shipment);
        assertFigures(account, "1000", "350", "0");
        assertThat(releases.get(shipment).state()).isEqualTo(ShipmentState.CLOSED);
    }

    @Test
    void aReversedInvoiceGivesItsHoldAndItsMoneyBack() {
        String account = given.withLimit("1000");
        String shipment = released(account, "400");
        releases.confirmShipped(shipment, List.of(new ShippedLine(1, BigDecimal.ONE)));
        String invoice = given.invoice(account, 0, "400", shipment);
        assertFigures(account, "1000", "0", "0");
        ledger.recordInvoices(
                List.of(new InvoiceLine(CreditFixtures.number(), account, today, Money.of("400"), null, invoice)));
        assertFigures(account, "1000", "0", "400");
        assertThat(releases.get(shipment).state()).isEqualTo(ShipmentState.SHIPPED);
        given.invoice(account, 0, "400", shipment);
        assertFigures(account, "1000", "0", "0");
    }

    @Test
    void aSnapshotListsTheRowsBehindItForEver() {
        String account = given.withLimit("1000");
        String paid = given.invoice(account, 40, "1100");
        String shipment = released(account, "10", Route.OVERDUE_INVOICE);
        CreditSnapshot snapshot = limits.take(account, today, null);
        List<SnapshotRow> rows = limits.rows(snapshot.id());
        assertThat(rows)
                .extracting(SnapshotRow::kind, SnapshotRow::amount)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SnapshotRow.Kind.RECEIPT, Money.of("1000")),
                        org.assertj.core.groups.Tuple.tuple(SnapshotRow.Kind.OPEN_INVOICE, Money.of("100")),
                        org.assertj.core.groups.Tuple.tuple(SnapshotRow.Kind.RELEASED_SHIPMENT, Money.of("10")));
        assertThat(rows.get(1).reference()).isEqualTo(paid);
        assertThat(rows.get(2).reference()).isEqualTo(shipment);
        given.receive(account, 2, "77");
        given.invoice(account, 0, "10", shipment);
        assertThat(limits.rows(snapshot.id())).isEqualTo(rows);
        assertThat(limits.get(snapshot.id())).isEqualTo(snapshot);
    }

    // money and goods in

    @Test
    void theSameLineAgainChangesNothingAndAnotherAmountConflicts() {
        String account = given.withCredit();
        ReceiptLine line = given.receipt(account, 3, "12.50");
        ledger.recordReceipts(List.of(line));
        ledger.recordReceipts(List.of(line, line, given.receipt(account, 3, "1")));
        assertThat(limit(account, today)).isEqualTo(Money.of("13.50"));
        ReceiptLine other =
                new ReceiptLine(line.number(), account, line.valueDate(), Money.of("12.51"), null, null, null);
        assertBad(
                1, Refusal.Kind.CONFLICT, () -> ledger.recordReceipts(List.of(given.receipt(account, 3, "5"), other)));
        assertThat(limit(account, today)).as("nothing was saved").isEqualTo(Money.of("13.50"));
    }

    @Test
    void oneBadLineRefusesTheBatchWithItsIndex() {
        String account = given.withCredit();
        ReceiptLine good = given.receipt(account, 3, "5");
        for (ReceiptLine bad : List.of(
                given.receipt(account, 3, "0"),
                given.receipt(account, 3, "-1"),
                given.receipt(account, 3, "10000000000000"),
                given.receipt(account, -1, "5"),
                given.receipt("KH-none", 3, "5"),
                reversal(account, "none", "5"),
                new ReceiptLine(CreditFixtures.number(), account, today, Money.of("5"), "none", null, null),
                new ReceiptLine(CreditFixtures.number(), account, today, Money.of("5"), null, "FH-none", null),
                new ReceiptLine(" ", account, today, Money.of("5"), null, null, null),
                new ReceiptLine("x", account, null, Money.of("5"), null, null, null))) {
            assertBad(
                    2,
                    Refusal.Kind.INVALID,
                    () -> ledger.recordReceipts(List.of(good, given.receipt(account, 3, "5"), bad)));
        }
        assertBad(
                0,
                Refusal.Kind.INVALID,
                () -> ledger.recordInvoices(List.of(new InvoiceLine(
                        CreditFixtures.number(), account, today.plusDays(1), Money.of("5"), null, null))));
        assertThat(limit(account, today)).isEqualTo(Money.ZERO);
    }

    @Test
    void aThousandLinesAreABatchAndOneMoreAreNot() {
        String account = given.withCredit();
        List<ReceiptLine> lines = new ArrayList<>(IntStream.range(0, 1000)
                .mapToObj(i -> given.receipt(account, 3, "0.01"))
                .toList());
        ledger.recordReceipts(lines);
        assertThat(limit(account, today)).isEqualTo(Money.of("10"));
        lines.add(given.receipt(account, 3, "0.01"));
        assertRefused("credit.batch.tooLarge", () -> ledger.recordReceipts(lines));
        assertRefused("credit.batch.empty", () -> ledger.recordReceipts(List.of()));
    }

    @Test
    void aReceiptIsReversedOnceAndOnlyWhole() {
        String account = given.withCredit();
        String receipt = given.receive(account, 3, "50");
        assertBad(0, Refusal.Kind.INVALID, () -> ledger.recordReceipts(List.of(reversal(account, receipt, "49"))));
        ReceiptLine reversal = reversal(account, receipt, "50");
        ledger.recordReceipts(List.of(reversal));
        ledger.recordReceipts(List.of(reversal));
        assertBad(0, Refusal.Kind.CONFLICT, () -> ledger.recordReceipts(List.of(reversal(account, receipt, "50"))));
        assertBad(
                0,
                Refusal.Kind.INVALID,
                () -> ledger.recordReceipts(List.of(reversal(account, reversal.number(), "50"))));
        assertThat(limit(account, today)).isEqualTo(Money.ZERO);
    }

    @Test
    void aReceiptAndItsReversalInOneBatchLeaveTheInvoiceOpen() {
        String account = given.withCredit();
        given.invoice(account, 9, "80");
        ReceiptLine wrong = given.receipt(account, 3, "80");
        ledger.recordReceipts(List.of(wrong, reversal(account, wrong.number(), "80")));
        assertFigures(account, "0", "80", "0");
    }

    // 3-2

    @Test
    @Proves("3-2.1")
    void exactlyTheAvailableAmountIsReleasedAndOneFenMoreIsNot() {
        String account = given.withLimit("300");
        String exact = released(account, "300");
        assertThat(releases.get(exact).state()).isEqualTo(ShipmentState.RELEASED);
        String fen = releases.request(CreditFixtures.shipment(account, "0.01"));
        releases.facts(fen);
        assertThatThrownBy(() -> releases.release(fen, Route.WITHIN_LIMIT))
                .isInstanceOfSatisfying(FactsChanged.class, changed -> {
                    assertThat(changed.facts().excess()).isEqualTo(Money.of("0.01"));
                    assertThat(changed.facts().available()).isEqualTo(Money.ZERO);
                });
        assertThat(releases.get(fen).state()).isEqualTo(ShipmentState.REQUESTED);
    }

    @Test
    void whatWasWithdrawnHoldsNothing() {
        String account = given.withLimit("300");
        String shipment = released(account, "300");
        releases.withdraw(shipment, "客戶改期");
        assertFigures(account, "300", "0", "0");
        assertThat(releases.get(shipment).state()).isEqualTo(ShipmentState.WITHDRAWN);
        assertRefused("credit.shipment.state", () -> releases.release(shipment, Route.WITHIN_LIMIT));
    }

    @Test
    void anOverLimitShipmentNeedsASignatureForItsAmountAndFigures() {
        String account = given.withLimit("300");
        released(account, "300");
        String over = releases.request(CreditFixtures.shipment(account, "99.99"));
        releases.facts(over);
        assertNotReleased(over, Route.FIRST_OVER_LIMIT, Why.SIGNATURE);
        releases.facts(over);
        sign(over, "quyuNorth");
        releases.amend(over, List.of(new GoodsLine("瓷磚", BigDecimal.ONE, Money.of("99.98"))));
        assertNotReleased(over, Route.FIRST_OVER_LIMIT, Why.SIGNATURE); // a changed amount voids it
        releases.facts(over);
        sign(over, "quyuNorth");
        releases.release(over, Route.FIRST_OVER_LIMIT);
        assertThat(releases.get(over).state()).isEqualTo(ShipmentState.RELEASED);
        assertThat(limits.take(account, today, null).unsettledOverLimit()).isEqualTo(1);
    }

    @Test
    void aSignatureLetsGoodsGoNoFurtherOverTheLimitThanTheSignerSaw() {
        String account = given.withLimit("300");
        released(account, "250"); // 50 available
        String over = releases.request(CreditFixtures.shipment(account, "60"));
        releases.facts(over);
        sign(over, "quyuNorth"); // 10 over
        String room = released(account, "0.01");
        assertNotReleased(over, Route.FIRST_OVER_LIMIT, Why.EXCESS); // 10.01 over
        releases.withdraw(room, "不要了");
        releases.facts(over);
        sign(over, "quyuNorth");
        releases.release(over, Route.FIRST_OVER_LIMIT);
        assertThat(releases.get(over).state()).isEqualTo(ShipmentState.RELEASED);
        assertThat(overLimit.ofAccount(account)).hasSize(1);
        releases.withdraw(over, "客戶不要了");
        assertThat(overLimit.ofAccount(account))
                .as("what never left is held against nobody")
                .isEmpty();
    }

    @Test
    void anOverLimitShipmentIsSettledByItsMoneyAndUnsettledWhenThatIsTakenBack() {
        String account = given.withLimit("300");
        given.invoice(account, 1, "600"); // 300 of it unpaid
        String over = signedOverLimit(account, "50");
        releases.confirmShipped(over, List.of(new ShippedLine(1, BigDecimal.ONE)));
        given.invoice(account, 0, "50", over);
        assertThat(limits.take(account, today, null).unsettledOverLimit()).isEqualTo(1);
        given.receive(account, 0, "300"); // the older invoice
        assertThat(limits.take(account, today, null).unsettledOverLimit()).isEqualTo(1);
        String last = given.receive(account, 0, "50");
        assertThat(limits.take(account, today, null).unsettledOverLimit()).isZero();
        ledger.recordReceipts(List.of(reversal(account, last, "50")));
        assertThat(limits.take(account, today, null).unsettledOverLimit()).isEqualTo(1);
    }

    @Test
    void nobodySignsHisOwnRequestNotEvenAsSomebodysDeputyNorADeputyForHim() {
        String account = given.withLimit("300");
        String shipment = releases.request(CreditFixtures.shipment(account, "10"));
        releases.facts(shipment);
        assertRefused("credit.sign.own", () -> releases.sign(shipment, 1, true, null, null));
        assertRefused("credit.sign.own", () -> releases.sign(shipment, 1, true, null, "quyuNorth"));
        identityService.setAuthenticatedUserId("quyuNorth");
        assertRefused("credit.sign.own", () -> releases.sign(shipment, 1, true, null, "xiaoshou1"));
        assertRefused("credit.reason.missing", () -> releases.sign(shipment, 1, false, " ", null));
    }

    @Test
    void moneyForGoodsCoversThemAlthoughOlderInvoicesAreOpen() {
        String account = given.newcomer();
        given.invoice(account, 90, "500");
        String shipment = releases.request(CreditFixtures.shipment(account, "120"));
        assertThat(releases.facts(shipment).covered()).isFalse();
        ledger.recordReceipts(List.of(
                new ReceiptLine(CreditFixtures.number(), account, today, Money.of("119.99"), null, shipment, null)));
        assertNotReleased(shipment, Route.NO_CREDIT, Why.MONEY);
        ledger.recordReceipts(List.of(
                new ReceiptLine(CreditFixtures.number(), account, today, Money.of("0.01"), null, shipment, null)));
        assertThat(releases.facts(shipment).covered()).isTrue();
        releases.release(shipment, Route.NO_CREDIT);
        given.invoice(account, 80, "40"); // an older debt does not take the goods' money
        given.invoice(account, 0, "120", shipment);
        assertFigures(account, "0", "540", "0");
    }

    @Test
    void moneyThatReleasedGoodsWillTakeCoversNoOthers() {
        String account = given.withLimit("300");
        String first = released(account, "200");
        assertThat(facts(account, "100").covered()).isTrue();
        assertThat(facts(account, "100.01").covered()).isFalse();
        given.invoice(account, 0, "200", first);
        assertThat(facts(account, "100").covered())
                .as("the same after their invoice")
                .isTrue();
        assertThat(facts(account, "100.01").covered()).isFalse();
    }

    @Test
    void theSalesDepartmentAllowsAnOverdueCustomerAnAmountForATerm() {
        String account = given.withLimit("1000");
        given.invoice(account, 31, "1100");
        String shipment = releases.request(CreditFixtures.shipment(account, "50"));
        RouteFacts facts = releases.facts(shipment);
        assertThat(facts.oldestOpenInvoiceDays()).isEqualTo(31);
        assertThat(facts.allowedAmount()).isNull();
        assertNotReleased(shipment, Route.OVERDUE_INVOICE, Why.ALLOWED); // nobody has decided
        identityService.setAuthenticatedUserId("zongjing1");
        assertRefused(
                "credit.case.payBy",
                () -> releases.decideCase(shipment, true, Money.of("50"), today.minusDays(1), null, null));
        releases.decideCase(shipment, true, Money.of("49.99"), today, null, null);
        assertNotReleased(shipment, Route.OVERDUE_INVOICE, Why.ROUTE); // refused by the decision table
        releases.decideCase(shipment, true, Money.of("50"), today, null, null);
        ClockUtil.offset(TimeUnit.DAYS.toMillis(1));
        assertNotReleased(shipment, Route.OVERDUE_INVOICE, Why.ALLOWED); // its term has passed
        ClockUtil.reset();
        releases.release(shipment, Route.OVERDUE_INVOICE);
    }

    @Test
    void lessMayLeaveButNeverMore() {
        String account = given.withLimit("300");
        String shipment = released(account, "300");
        assertRefused(
                "credit.shipped.more",
                () -> releases.confirmShipped(shipment, List.of(new ShippedLine(1, new BigDecimal("1.001")))));
        assertRefused(
                "credit.shipped.line",
                () -> releases.confirmShipped(shipment, List.of(new ShippedLine(2, BigDecimal.ONE))));
        releases.confirmShipped(shipment, List.of());
        assertThat(releases.get(shipment).state()).as("nothing left").isEqualTo(ShipmentState.CLOSED);
        assertFigures(account, "300", "0", "0");
        releases.recordCarrier(shipment, "順豐", "SF1");
    }

    @Test
    void goodsThatDoNotComeToTheAmountAreRefused() {
        String account = given.withLimit("300");
        List<GoodsLine> lines = List.of(new GoodsLine("瓷磚", new BigDecimal("3"), Money.of("10")));
        assertRefused("credit.goods.sum", () -> releases.request(new NewShipment(account, Money.of("29.99"), lines)));
        assertRefused("credit.amount.notPositive", () -> releases.request(CreditFixtures.shipment(account, "0")));
        assertRefused(
                "credit.amount.tooLarge", () -> releases.request(CreditFixtures.shipment(account, "10000000000000")));
        assertRefused("credit.account.unknown", () -> releases.request(CreditFixtures.shipment("KH-0", "5")));
    }

    private Standing standing(String account) {
        Standing kept = accounts.get(account).standing();
        assertThat(accounts.review(account)).isEqualTo(kept);
        return kept;
    }

    private Money limit(String account, LocalDate day) {
        return limits.take(account, day, null).limit();
    }

    private void assertFigures(String account, String limit, String unpaid, String released) {
        CreditSnapshot figures = limits.take(account, today, null);
        assertThat(List.of(figures.limit(), figures.unpaidInvoices(), figures.releasedUninvoiced()))
                .isEqualTo(List.of(Money.of(limit), Money.of(unpaid), Money.of(released)));
        assertThat(figures.exposure()).isEqualTo(Money.of(unpaid).plus(Money.of(released)));
        assertThat(figures.available()).isEqualTo(figures.limit().minus(figures.exposure()));
    }

    private RouteFacts facts(String account, String amount) {
        return releases.facts(releases.request(CreditFixtures.shipment(account, amount)));
    }

    private String released(String account, String amount) {
        return released(account, amount, Route.WITHIN_LIMIT);
    }

    private String released(String account, String amount, Route route) {
        String shipment = releases.request(CreditFixtures.shipment(account, amount));
        releases.facts(shipment);
        if (route == Route.OVERDUE_INVOICE) {
            identityService.setAuthenticatedUserId("zongjing1");
            releases.decideCase(shipment, true, Money.of(amount), today, null, null);
            identityService.setAuthenticatedUserId("xiaoshou1");
        }
        releases.release(shipment, route);
        return shipment;
    }

    private String signedOverLimit(String account, String amount) {
        String shipment = releases.request(CreditFixtures.shipment(account, amount));
        releases.facts(shipment);
        sign(shipment, "quyuNorth");
        releases.release(shipment, Route.FIRST_OVER_LIMIT);
        return shipment;
    }

    private void sign(String shipment, String who) {
        identityService.setAuthenticatedUserId(who);
        releases.sign(shipment, releases.get(shipment).revision(), true, null, null);
        identityService.setAuthenticatedUserId("xiaoshou1");
    }

    private void assertNotReleased(String shipment, Route route, Why why) {
        assertThatThrownBy(() -> releases.release(shipment, route))
                .isInstanceOfSatisfying(
                        FactsChanged.class, changed -> assertThat(changed.why()).isEqualTo(why));
        assertThat(releases.get(shipment).state()).isEqualTo(ShipmentState.REQUESTED);
    }

    private static ReceiptLine reversal(String account, String original, String amount) {
        return new ReceiptLine(CreditFixtures.number(), account, null, Money.of(amount), null, null, original);
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static void assertBad(int index, Refusal.Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BadLine.class, bad -> {
            assertThat(bad.index()).isEqualTo(index);
            assertThat(bad.kind()).isEqualTo(kind);
        });
    }
}
