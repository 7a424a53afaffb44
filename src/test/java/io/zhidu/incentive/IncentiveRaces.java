package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.Settlement.State;
import io.zhidu.incentive.Step.Event;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.Recorded;
import io.zhidu.incentive.tax.Withholding;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Two and more at once, each on a thread and connection of his own; on both databases. */
abstract class IncentiveRaces extends IncentiveWorld {

    private static final int TIMES = 5;
    private static final int OFTEN = 60; // where H2 once told one in sixteen what was true before the other's commit
    private static final String DONE = "done";

    /** Either the trip counts and the leader is told to look again, or it is refused: never is it taken and not counted. */
    @RepeatedTest(TIMES)
    void evidenceAgainstApproval() throws Exception {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        String number = reviewed("monthly", "2025-01");
        List<String> answers = atOnce(List.of(() -> trip("CC-2", "fuwu01", "1", "2025-01-07"), () -> approve(number)));
        boolean told = answers.get(0).equals(DONE);
        assertThat(answers)
                .isIn(
                        List.of(DONE, "incentive.settlement.outOfDate"),
                        List.of("incentive.row.closed", DONE),
                        List.of("incentive.evidence.closed", DONE));
        assertThat(known(EvidenceKind.TRIP, "CC-2") != null).isEqualTo(told);
        assertThat(settlements.get(number).state()).isEqualTo(told ? State.REVIEWED : State.LOCKED);
    }

    /** The same where nothing was told before, and so the book does not yet exist. */
    @RepeatedTest(TIMES)
    void theFirstEvidenceAgainstApproval() throws Exception {
        String number = reviewed("half-year", "2025-H1");
        List<String> answers = atOnce(List.of(() -> approve(number), () -> amount("kefu1", "2025-H1", "10.00")));
        assertThat(answers)
                .isIn(
                        List.of("incentive.settlement.outOfDate", DONE),
                        List.of(DONE, "incentive.row.closed"),
                        List.of(DONE, "incentive.evidence.closed"));
        assertThat(known(EvidenceKind.AMOUNT, "kefu1/2025-H1") != null)
                .isEqualTo(answers.get(1).equals(DONE));
    }

    /** Of the same month and quarter, whose books do not yet exist. */
    @RepeatedTest(TIMES)
    void manyWhoTellTheFirstEvidenceAllDo() throws Exception {
        List<Runnable> told = IntStream.range(0, 8)
                .<Runnable>mapToObj(n -> () -> trip("CC-" + n, "fuwu01", "1", "2025-01-06"))
                .toList();
        assertThat(atOnce(told)).containsOnly(DONE);
        String number = computed("monthly", "2025-01");
        assertThat(settlements.get(number).changes()).isEqualTo(8);
        assertThat(lines(number, "fuwu01"))
                .filteredOn(line -> line.rule() == Rule.TRIP)
                .hasSize(8);
    }

    @RepeatedTest(TIMES)
    void theSecondTaxOfAPayoutMonthSeesTheFirst() throws Exception {
        trip("CC-1", "fuwu01", "27", "2025-03-06"); // 2 700.00
        receipt("SK-1", "fuwu01", "2025-03-06", "100000.00"); // 3 000.00
        String monthly = locked("monthly", "2025-03");
        String sales = locked("sales", "2025-Q1");
        figures("2025-04", "fuwu01 55000 0 1050 4");
        assertThat(atOnce(List.of(() -> withhold(monthly), () -> withhold(sales))))
                .containsOnly(DONE);
        Withholding one = taxOf(monthly, "fuwu01");
        Withholding other = taxOf(sales, "fuwu01");
        assertThat(List.of(one.before().income(), other.before().income()))
                .isIn(List.of(Money.of("55000"), Money.of("57700")), List.of(Money.of("58000"), Money.of("55000")));
        assertThat(one.tax().plus(other.tax())).isEqualTo(Money.of("500.00")); // of 40 700 together
    }

    @RepeatedTest(TIMES)
    void theSameSettlementIsTaxedOnce() throws Exception {
        receipt("SK-1", "fuwu01", "2025-03-06", "100000.00");
        String sales = locked("sales", "2025-Q1");
        figures("2025-04", "fuwu01 55000 0 1050 4");
        assertThat(atOnce(Collections.nCopies(4, () -> withhold(sales)))).containsOnly(DONE);
        assertThat(taxOf(sales, "fuwu01").before().income()).isEqualTo(Money.of("55000"));
        assertThat(statements.steps(sales))
                .filteredOn(step -> step.event() == Event.TAXED)
                .hasSize(1);
    }

    /** Either the figures come too late, or the tax is reckoned by them. */
    @RepeatedTest(TIMES)
    void figuresAgainstTheTaxThatUsesThem() throws Exception {
        receipt("SK-1", "fuwu01", "2025-03-06", "100000.00");
        String sales = locked("sales", "2025-Q1");
        figures("2025-04", "fuwu01 55000 0 1050 4");
        List<String> answers = atOnce(List.of(() -> figures("2025-04", "fuwu01 44000 0 720 4"), () -> withhold(sales)));
        assertThat(answers)
                .isIn(
                        List.of(DONE, DONE),
                        List.of("platform.csv.badRows", DONE),
                        List.of("incentive.tax.usedMeanwhile", DONE));
        assertThat(taxOf(sales, "fuwu01").before().income())
                .isEqualTo(Money.of(answers.get(0).equals(DONE) ? "44000" : "55000"));
    }

    @RepeatedTest(TIMES)
    void aLineIsCorrectedOnce() throws Exception {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        String number = locked("monthly", "2025-01");
        assertThat(atOnce(List.of(
                        () -> correct(number, "fuwu01", 3, "1.00"), () -> correct(number, "fuwu01", 3, "2.00"))))
                .containsExactlyInAnyOrder(DONE, "incentive.correction.twice");
        assertThat(statements.statement(number, "fuwu01").left()).hasSize(2);
    }

    /** Which is then in the one or in the other, and never in both. */
    @RepeatedTest(TIMES)
    void ofTwoSettlementsComputedAtOnceOneTakesUpWhatIsLeft() throws Exception {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        correct(locked("monthly", "2025-01"), "fuwu01", 3, "540.00");
        assertThat(atOnce(List.of(() -> computed("monthly", "2025-02"), () -> computed("monthly", "2025-03"))))
                .containsOnly(DONE);
        List<String> pays = new ArrayList<>(pays("JL-2025-02-monthly", "fuwu01"));
        pays.addAll(pays("JL-2025-03-monthly", "fuwu01"));
        assertThat(pays).containsOnlyOnce("reversal -810.00").containsOnlyOnce("corrected 540.00");
    }

    @RepeatedTest(TIMES)
    void theSameReceiptIsTakenOnce() throws Exception {
        List<String> answers = atOnce(Collections.nCopies(4, () -> receipt("SK-1", "fuwu01", "2025-01-06", "100.00")));
        assertThat(answers)
                .containsOnlyOnce(DONE)
                .isSubsetOf(DONE, "incentive.row.known", "incentive.evidence.meanwhile");
        assertThat(evidence.list(EvidenceKind.RECEIPT, Period.parse("2025-Q1"), null, 9))
                .hasSize(1);
    }

    @RepeatedTest(OFTEN)
    void twoRefundsAtOnceAreNotMoreThanTheReceipt() throws Exception {
        receipt("SK-1", "fuwu01", "2025-01-06", "100.00");
        List<String> answers = atOnce(List.of(
                () -> refund("SK-2", "fuwu01", "2025-04-06", "-60.00", "SK-1"),
                () -> refund("SK-3", "fuwu01", "2025-02-06", "-60.00", "SK-1")));
        assertThat(answers).containsExactlyInAnyOrder(DONE, "incentive.receipt.row.refundTooMuch");
    }

    /** A refund without its receipt could never be settled. */
    @RepeatedTest(TIMES)
    void aRefundAgainstTheWithdrawalOfItsReceipt() throws Exception {
        receipt("SK-1", "fuwu01", "2025-01-06", "100.00");
        List<String> answers = atOnce(List.of(
                () -> refund("SK-2", "fuwu01", "2025-04-06", "-60.00", "SK-1"),
                () -> evidence.withdraw(EvidenceKind.RECEIPT, "SK-1", "錄錯", "caiwu1")));
        assertThat(answers)
                .isIn(
                        List.of(DONE, "incentive.evidence.refunded"),
                        List.of("incentive.receipt.row.refundUnknown", DONE));
        assertThat(known(EvidenceKind.RECEIPT, "SK-1") == null).isEqualTo(known(EvidenceKind.RECEIPT, "SK-2") == null);
    }

    /** Whoever is told something else at the same time keeps one of the two. */
    @RepeatedTest(TIMES)
    void aFigureThatIsReplacedWhileItIsWithdrawn() throws Exception {
        cost("fuwu01", "2025-Q1", "100.00");
        List<String> answers = atOnce(List.of(
                () -> cost("fuwu01", "2025-Q1", "110.00"),
                () -> cost("fuwu01", "2025-Q1", "120.00"),
                () -> evidence.withdraw(EvidenceKind.COST, "fuwu01/2025-Q1", "錄錯", "bumen1")));
        assertThat(answers)
                .contains(DONE)
                .isSubsetOf(DONE, "incentive.evidence.meanwhile", "incentive.evidence.unknown");
        assertThat(evidence.list(EvidenceKind.COST, Period.parse("2025-Q1"), "fuwu01", 9))
                .filteredOn(Recorded::counts)
                .hasSizeLessThan(2);
    }

    @RepeatedTest(TIMES)
    void aSettlementIsBegunOnce() throws Exception {
        List<Boolean> begun = Collections.synchronizedList(new ArrayList<>());
        assertThat(atOnce(Collections.nCopies(4, () -> begun.add(collecting.begin("JL-2025-01-monthly")))))
                .containsOnly(DONE);
        assertThat(begun).containsExactlyInAnyOrder(true, false, false, false);
        assertThat(statements.steps("JL-2025-01-monthly")).hasSize(1);
    }

    /** What each came to: {@link #DONE}, the key of his refusal, or what else went wrong. */
    private static List<String> atOnce(List<Runnable> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        List<Callable<String>> all = works.stream()
                .<Callable<String>>map(work -> () -> {
                    start.await();
                    try {
                        work.run();
                        return DONE;
                    } catch (Refusal refusal) {
                        return refusal.key();
                    } catch (RuntimeException e) {
                        return e.toString();
                    }
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(all)) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
