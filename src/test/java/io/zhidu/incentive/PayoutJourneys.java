package io.zhidu.incentive;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.Step.Event;
import io.zhidu.incentive.tax.Withholding;
import io.zhidu.platform.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clause 2-tax on locked settlements, with payroll's figures; on both databases. */
abstract class PayoutJourneys extends IncentiveWorld {

    @Test
    void twoSettlementsOfAPayoutMonthAreTaxedOneAfterTheOther() {
        trip("CC-1", "fuwu01", "27", "2025-03-06"); // 2 700.00
        receipt("SK-1", "fuwu01", "2025-03-06", "100000.00"); // 3 000.00
        String monthly = locked("monthly", "2025-03");
        String sales = locked("sales", "2025-Q1");
        figures("2025-04", "fuwu01 55000 0 1050 4"); // 35 000 taxable at 3 %
        assertThat(withhold(monthly)).doesNotContain("fuwu01");
        assertThat(withhold(sales)).isEmpty();
        Withholding first = taxOf(monthly, "fuwu01");
        assertThat(first.before().income()).isEqualTo(Money.of("55000"));
        assertThat(first.tax()).isEqualTo(Money.of("200.00")); // 37 700 × 10 % − 2 520 − 1 050
        Withholding second = taxOf(sales, "fuwu01");
        assertThat(second.before().income()).isEqualTo(Money.of("57700"));
        assertThat(second.before().withheld()).isEqualTo(Money.of("1250"));
        assertThat(second.tax()).isEqualTo(Money.of("300.00"));
        assertThat(second.net()).isEqualTo(Money.of("2700.00"));
        assertThat(statements.steps(sales)).last().extracting(Step::event).isEqualTo(Event.TAXED);
        assertThat(withhold(sales)).isEmpty(); // asked again, nothing is withheld again
        assertThat(taxOf(sales, "fuwu01")).isEqualTo(second);
        assertThat(statements.steps(sales))
                .filteredOn(step -> step.event() == Event.TAXED)
                .hasSize(1);
    }

    @Test
    void aPersonWithoutFiguresBlocksOnlyHimself() {
        receipt("SK-1", "fuwu01", "2025-01-06", "1000.00");
        receipt("SK-2", "fuwu02", "2025-01-06", "1000.00");
        receipt("SK-3", "fuwu03", "2025-01-06", "1000.00");
        refund("SK-4", "fuwu03", "2025-01-07", "-1000.00", "SK-3"); // who gets nothing needs none
        String number = locked("sales", "2025-Q1");
        figures("2025-04", "fuwu01 20000 0 0 4");
        figures("2025-05", "fuwu02 30000 0 0 5"); // of another month
        assertThat(withhold(number)).containsExactly("fuwu02");
        assertThat(taxOf(number, "fuwu01").tax()).isEqualTo(Money.of("0.90"));
        assertThat(taxOf(number, "fuwu03").net()).isEqualTo(Money.ZERO);
        assertThat(tax.payout(number, "fuwu02")).isEmpty();
        assertThat(settlements.get(number).taxedAt()).isNull();
        figures("2025-04", "fuwu02 10000 0 0 4");
        assertThat(withhold(number)).isEmpty();
        assertThat(taxOf(number, "fuwu02").tax()).isEqualTo(Money.ZERO);
        assertThat(settlements.get(number).taxedAt()).isEqualTo(TODAY);
    }

    @Test
    void figuresAreCorrectedUntilTheyAreUsed() {
        receipt("SK-1", "fuwu01", "2025-01-06", "1000.00");
        String number = locked("sales", "2025-Q1");
        figures("2025-04", "fuwu01 99999 0 0 4");
        figures("2025-04", "fuwu01 10000 0 0 4");
        withhold(number);
        assertThat(taxOf(number, "fuwu01").before().income()).isEqualTo(Money.of("10000"));
        assertThat(badRows(() -> figures("2025-04", "fuwu01 10001 0 0 4", "fuwu02 1 0 0 4")))
                .isEqualTo(Map.of(2L, "incentive.tax.row.used"));
        assertThat(tax.figures(java.time.YearMonth.of(2025, 4))).hasSize(1);
        figures("2025-05", "fuwu01 10001 0 0 5");
    }

    @Test
    void badFiguresAreToldRowByRow() {
        assertThat(badRows(() -> figures(
                        "2025-04",
                        "nobody 1 0 0 4",
                        "fuwu01 -1 0 0 4",
                        "fuwu02 1 0 0 5",
                        "fuwu03 1 0 0 0",
                        "fuwu04 １ 0 0 4",
                        "fuwu05 1 0 0 4",
                        "fuwu05 2 0 0 4")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        2L, "incentive.tax.row.person",
                        3L, "incentive.tax.row.amount",
                        4L, "incentive.tax.row.months",
                        5L, "incentive.tax.row.months",
                        6L, "incentive.tax.row.amount",
                        8L, "incentive.tax.row.duplicate"));
    }

    @Test
    void nothingIsWithheldBeforeTheLeaderHasApproved() {
        String number = reviewed("sales", "2025-Q1");
        assertRefused(() -> withhold(number), "incentive.settlement.elsewhere");
    }
}
