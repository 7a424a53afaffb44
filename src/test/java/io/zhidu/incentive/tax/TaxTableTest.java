package io.zhidu.incentive.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause 2-tax. */
class TaxTableTest {

    /** In no order, as a decision table may have them. */
    private static final TaxTable TABLE = new TaxTable(
            List.of(
                    bracket(null, "45", "181920"),
                    bracket("36000", "3", "0"),
                    bracket("300000", "20", "16920"),
                    bracket("144000", "10", "2520"),
                    bracket("960000", "35", "85920"),
                    bracket("420000", "25", "31920"),
                    bracket("660000", "30", "52920")),
            Money.of("5000"));

    @ParameterizedTest(name = "{0} taxable: {1} %, tax {2}")
    @CsvSource({
        "0.00, 3, 0.00",
        "0.01, 3, 0.00",
        "0.17, 3, 0.01",
        "36000.00, 3, 1080.00",
        "36000.01, 10, 1080.00",
        "144000.00, 10, 11880.00",
        "144000.01, 20, 11880.00",
        "300000.00, 20, 43080.00",
        "300000.01, 25, 43080.00",
        "420000.00, 25, 73080.00",
        "420000.01, 30, 73080.00",
        "660000.00, 30, 145080.00",
        "660000.01, 35, 145080.00",
        "960000.00, 35, 250080.00",
        "960000.01, 45, 250080.00",
        "960001.00, 45, 250080.45"
    })
    @Proves("2-tax")
    void eachBracketsEdgeAndOneFenAbove(String taxable, String percent, String tax) {
        Withholding withheld = TABLE.withhold(Money.of(taxable).plus(Money.of("5000")), year("0", "0", "0", 1));
        assertThat(withheld.taxable()).isEqualTo(Money.of(taxable));
        assertThat(withheld.bracket().percent()).isEqualByComparingTo(percent);
        assertThat(withheld.due()).isEqualTo(Money.of(tax));
        assertThat(withheld.tax()).isEqualTo(Money.of(tax));
        assertThat(withheld.carried()).isEqualTo(Money.ZERO);
    }

    /** income − 5 000 a month − deductions */
    @ParameterizedTest(name = "{4} after {0} less {1} in {3} months: {5}")
    @CsvSource({
        "0, 0, 0, 1, 5000.00, 0.00",
        "0, 0, 0, 1, 6000.00, 30.00",
        "0, 0, 0, 2, 6000.00, 0.00",
        "0, 1000, 0, 1, 6000.00, 0.00",
        "60000, 0, 0, 12, 1000.00, 30.00",
        "55000, 0, 0, 11, 1000.00, 30.00",
        "96000, 0, 1080, 12, 1000.00, 100.00",
        "95500, 0, 1065, 12, 1000.00, 65.00" // 15.00 at 3 %, 50.00 at 10 %
    })
    void theYearSoFarCounts(String income, String deductions, String before, int months, String gross, String tax) {
        assertThat(TABLE.withhold(Money.of(gross), year(income, deductions, before, months))
                        .tax())
                .isEqualTo(Money.of(tax));
    }

    @Test
    void moreWithheldThanDueIsNotPaidBackButCarried() {
        Withholding withheld = TABLE.withhold(Money.of("1000"), year("60000", "0", "100", 12));
        assertThat(withheld.due()).isEqualTo(Money.of("30"));
        assertThat(withheld.tax()).isEqualTo(Money.ZERO);
        assertThat(withheld.carried()).isEqualTo(Money.of("-70"));
        assertThat(withheld.net()).isEqualTo(Money.of("1000"));
        // and the next payment finds it: 60.00 due of the year less 100.00
        Withholding next = TABLE.withhold(Money.of("3000"), year("61000", "0", "100", 12));
        assertThat(next.due()).isEqualTo(Money.of("120"));
        assertThat(next.tax()).isEqualTo(Money.of("20"));
    }

    @Test
    void noMoreIsWithheldThanIsPaidAndTheRestIsCarried() {
        Withholding withheld = TABLE.withhold(Money.of("500"), year("96000", "0", "0", 12));
        assertThat(withheld.due()).isEqualTo(Money.of("1130"));
        assertThat(withheld.tax()).isEqualTo(Money.of("500"));
        assertThat(withheld.net()).isEqualTo(Money.ZERO);
        assertThat(withheld.carried()).isEqualTo(Money.of("630"));
    }

    /** December's 96 000 and January's nothing: the same payment, another year. */
    @Test
    void aNewYearBeginsAnew() {
        Money gross = Money.of("6000");
        assertThat(TABLE.withhold(gross, year("96000", "0", "1080", 12)).tax()).isEqualTo(Money.of("600"));
        assertThat(TABLE.withhold(gross, year("0", "0", "0", 1)).tax()).isEqualTo(Money.of("30"));
    }

    @Test
    void aTableHasOneLastBracket() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TaxTable(List.of(bracket("36000", "3", "0")), Money.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TaxTable(List.of(bracket(null, "3", "0"), bracket(null, "10", "2520")), Money.ZERO));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void netAndTaxAreTheGrossPay(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            YearToDate before = new YearToDate(
                    money(random, 1_500_000), money(random, 50_000), money(random, 400_000), 1 + random.nextInt(12));
            Money gross = random.nextInt(10) == 0 ? Money.ZERO : money(random, 100_000);
            Withholding one = TABLE.withhold(gross, before);
            String what = gross + " after " + before + ", seed " + seed + ", round " + round;
            assertThat(one.net().plus(one.tax())).as(what).isEqualTo(gross);
            assertThat(one.tax().isNegative()).as(what).isFalse();
            assertThat(one.tax().exceeds(gross)).as(what).isFalse();
            assertThat(one.due().minus(before.withheld()).minus(one.tax()))
                    .as(what)
                    .isEqualTo(one.carried());
            assertThat(one.due()).as(what).isEqualTo(reckoned(one.taxable()));
        }
    }

    /** However a year's income is split, in the end the tax of the year is withheld, unless a payment was too small for it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySplitOfAYearWithholdsTheTaxOfTheYear(long seed) {
        Random random = new Random(seed);
        int whole = 0;
        for (int round = 0; round < 300; round++) {
            YearToDate year = year("0", "0", "0", 0);
            boolean capped = false;
            List<Money> payments = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                year = new YearToDate(year.income(), year.deductions(), year.withheld(), month);
                for (int n = 1 + random.nextInt(3); n > 0; n--) {
                    Money gross = money(random, 40_000).plus(Money.of("6000"));
                    payments.add(gross);
                    Withholding one = TABLE.withhold(gross, year);
                    capped |= one.carried().isPositive();
                    year = year.plus(gross, one.tax());
                }
            }
            Money taxable = year.income().minus(Money.of("60000"));
            if (!capped && taxable.isPositive()) {
                whole++;
                assertThat(year.withheld())
                        .as("%s, seed %s, round %s", payments, seed, round)
                        .isEqualTo(reckoned(taxable));
            }
        }
        assertThat(whole).as("years that tell something").isGreaterThan(200);
    }

    /** The long way: each part of the income at its own rate, without quick deductions. */
    private static Money reckoned(Money taxable) {
        int[] edges = {0, 36_000, 144_000, 300_000, 420_000, 660_000, 960_000, Integer.MAX_VALUE};
        int[] percents = {3, 10, 20, 25, 30, 35, 45};
        BigDecimal tax = BigDecimal.ZERO;
        for (int n = 0; n < percents.length; n++) {
            BigDecimal part = taxable.amount()
                    .min(new BigDecimal(edges[n + 1]))
                    .subtract(new BigDecimal(edges[n]))
                    .max(BigDecimal.ZERO);
            tax = tax.add(part.multiply(BigDecimal.valueOf(percents[n], 2)));
        }
        return new Money(tax.setScale(2, RoundingMode.HALF_UP));
    }

    private static Money money(Random random, int most) {
        return new Money(BigDecimal.valueOf(random.nextLong(most * 100L), 2));
    }

    private static YearToDate year(String income, String deductions, String withheld, int months) {
        return new YearToDate(Money.of(income), Money.of(deductions), Money.of(withheld), months);
    }

    private static Bracket bracket(String upTo, String percent, String quick) {
        return new Bracket(upTo == null ? null : Money.of(upTo), new BigDecimal(percent), Money.of(quick));
    }
}
