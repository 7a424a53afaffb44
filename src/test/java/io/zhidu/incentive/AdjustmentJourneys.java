package io.zhidu.incentive;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.platform.Money;
import org.junit.jupiter.api.Test;

/** What a locked settlement leaves to the next one of its kind; on both databases. */
abstract class AdjustmentJourneys extends IncentiveWorld {

    private static final int POINT_PAY = 3; // trip, base, pay

    @Test
    void aCorrectionReversesTheLineInTheNextOpenSettlementAndNamesIt() {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        trip("CC-2", "fuwu01", "19", "2025-02-06");
        String january = locked("monthly", "2025-01");
        correct(january, "fuwu01", POINT_PAY, "540.00");
        String february = computed("monthly", "2025-02");
        assertThat(pays(february, "fuwu01"))
                .containsExactly("point-pay 540.00", "reversal -810.00", "corrected 540.00");
        assertThat(gross(february, "fuwu01")).isEqualTo(Money.of("270.00"));
        assertThat(lines(february, "fuwu01"))
                .filteredOn(line -> line.adjustment() != null)
                .allSatisfy(line -> {
                    assertThat(line.evidence()).isEqualTo("JL-2025-01-monthly #3");
                    assertThat(line.note()).isEqualTo("數量錯");
                });
        assertThat(pays(january, "fuwu01")).containsExactly("point-pay 810.00");
        assertThat(statements.statement(january, "fuwu01").left())
                .extracting(Adjustment::rule)
                .containsExactly(Rule.REVERSAL, Rule.CORRECTED);
    }

    @Test
    void whatCannotBeCorrectedIsRefused() {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        String january = computed("monthly", "2025-01");
        assertRefused(() -> correct(january, "fuwu01", POINT_PAY, "1.00"), "incentive.correction.notLocked");
        prepare(january);
        review(january);
        approve(january);
        assertRefused(() -> correct(january, "fuwu01", 0, "1.00"), "incentive.correction.noLine");
        assertRefused(
                () -> correct(january, "fuwu01", 1, "1.00"), "incentive.correction.noLine"); // a trip pays nothing
        assertRefused(() -> correct(january, "fuwu01", 4, "1.00"), "incentive.correction.noLine");
        assertRefused(() -> correct(january, "lingdao1", 1, "1.00"), "incentive.correction.noLine");
        assertRefused(() -> correct(january, "fuwu01", POINT_PAY, "810"), "incentive.correction.same");
        assertRefused(
                () -> corrections.correct(january, "fuwu01", POINT_PAY, Money.of("1.00"), ""),
                "incentive.correction.reasonMissing");
        correct(january, "fuwu01", POINT_PAY, "1.00");
        assertRefused(() -> correct(january, "fuwu01", POINT_PAY, "2.00"), "incentive.correction.twice");
    }

    @Test
    void ofTwoOpenSettlementsOneTakesItUpAndKeepsItHoweverOftenBothAreComputed() {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        String january = locked("monthly", "2025-01");
        correct(january, "fuwu01", POINT_PAY, "540.00");
        String february = computed("monthly", "2025-02");
        String march = computed("monthly", "2025-03");
        computed("monthly", "2025-03");
        assertThat(pays(march, "fuwu01")).containsExactly("point-pay 0.00");
        assertThat(pays(february, "fuwu01"))
                .containsExactly("point-pay 0.00", "reversal -810.00", "corrected 540.00", "carried-forward 270.00");
        computed("monthly", "2025-02");
        assertThat(pays(february, "fuwu01")).contains("reversal -810.00").hasSize(4);
        assertThat(pays(computed("sales", "2025-Q1"), "fuwu01")).isEmpty(); // of another kind
    }

    @Test
    void aCorrectionOfACorrectedLineTakesThatBack() {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        correct(locked("monthly", "2025-01"), "fuwu01", POINT_PAY, "1000.00");
        String february = locked("monthly", "2025-02"); // base, pay, reversal, corrected
        assertThat(gross(february, "fuwu01")).isEqualTo(Money.of("190.00"));
        correct(february, "fuwu01", 4, "900.00");
        trip("CC-2", "fuwu01", "18", "2025-03-06");
        String march = computed("monthly", "2025-03");
        assertThat(pays(march, "fuwu01")).containsExactly("point-pay 270.00", "reversal -1000.00", "corrected 900.00");
    }

    @Test
    void aRefundLargerThanTheSalesIsSetAgainstTheNextQuartersSales() {
        receipt("SK-1", "fuwu01", "2025-01-06", "10000.00");
        String first = locked("sales", "2025-Q1");
        assertThat(gross(first, "fuwu01")).isEqualTo(Money.of("300.00"));
        refund("SK-2", "fuwu01", "2025-04-06", "-10000.00", "SK-1");
        receipt("SK-3", "fuwu01", "2025-05-06", "1000.00");
        String second = locked("sales", "2025-Q2");
        assertThat(pays(second, "fuwu01"))
                .containsExactly("commission -300.00", "commission 30.00", "carried-forward 270.00");
        assertThat(gross(second, "fuwu01")).isEqualTo(Money.ZERO);
        desk.at(TODAY.withMonth(10));
        String third = computed("sales", "2025-Q3"); // has nobody but him, who has nothing but that
        assertThat(results.persons(third)).containsExactly("fuwu01");
        assertThat(pays(third, "fuwu01")).containsExactly("brought-forward -270.00", "carried-forward 270.00");
        assertThat(lines(third, "fuwu01").get(0).evidence()).isEqualTo("JL-2025-Q2-sales #3");
    }

    /** 3 % of 0.50 are 0.02, of 0.10 nothing: each refund rounded for itself would take back nothing at all. */
    @Test
    void refundsInPartsTakeBackTheirReceiptsCommissionToTheFenOverTheQuarters() {
        receipt("SK-1", "fuwu01", "2025-01-06", "0.50");
        assertThat(pays(locked("sales", "2025-Q1"), "fuwu01")).containsExactly("commission 0.02");
        for (int n = 2; n <= 5; n++) {
            refund("SK-" + n, "fuwu01", "2025-04-0" + n, "-0.10", "SK-1");
        }
        String second = locked("sales", "2025-Q2");
        assertThat(pays(second, "fuwu01"))
                .containsExactly(
                        "commission 0.00",
                        "commission -0.01",
                        "commission 0.00",
                        "commission 0.00",
                        "carried-forward 0.01");
        desk.at(TODAY.withMonth(10));
        refund("SK-6", "fuwu01", "2025-07-01", "-0.10", "SK-1");
        assertThat(pays(computed("sales", "2025-Q3"), "fuwu01"))
                .containsExactly("commission -0.01", "brought-forward -0.01", "carried-forward 0.02");
        assertThat(settlements.isReproduced(second)).isTrue();
    }

    @Test
    void aRefundToldLateChangesTheRefundsAfterItUntilTheyAreLocked() {
        receipt("SK-1", "fuwu01", "2025-01-06", "0.50");
        refund("SK-9", "fuwu01", "2025-04-09", "-0.10", "SK-1");
        String second = reviewed("sales", "2025-Q2");
        refund("SK-2", "fuwu01", "2025-03-06", "-0.10", "SK-1");
        assertRefused(() -> approve(second), "incentive.settlement.outOfDate");
        assertThat(pays(locked("sales", "2025-Q2"), "fuwu01"))
                .containsExactly("commission -0.01", "carried-forward 0.01");
        assertRefused(() -> refund("SK-3", "fuwu01", "2025-03-07", "-0.10", "SK-1"), "incentive.evidence.closed");
        assertRefused(
                () -> evidence.withdraw(EvidenceKind.RECEIPT, "SK-2", "錄錯", "caiwu1"), "incentive.evidence.closed");
        assertThat(settlements.isReproduced(second)).isTrue();
    }
}
