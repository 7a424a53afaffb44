package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.incentive.tax.TaxTable;
import io.zhidu.incentive.tax.TaxTables;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.Proves;
import io.zhidu.support.ZhiduTest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The seven decision tables as the services read them. */
@ZhiduTest
class IncentiveTablesTest {

    private static final Period BEFORE = Period.parse("1999-12");

    @Autowired
    PolicyTables tables;

    @Autowired
    TaxTables taxes;

    @ParameterizedTest
    @ValueSource(strings = {"2000-01", "2025-02", "2099-12"})
    @Proves({"2-4.1", "2-4.2"})
    void pointsOfAMonth(String month) {
        assertThat(tables.points(Period.parse(month)))
                .isEqualTo(new PointValues(new BigDecimal(17), Money.of("270.00"), new BigDecimal(2), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-Q1", "2025-Q1", "2099-Q4"})
    @Proves("2-5.1")
    void rewardsOfAQuarter(String quarter) {
        assertThat(tables.rewards(Period.parse(quarter)))
                .containsExactlyInAnyOrder(
                        new Reward(1, 3, Money.of("1500.00")), new Reward(4, 8, Money.of("1000.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "monthly, 2025-01, serviceEngineer teamLeader",
        "ranking, 2025-Q1, serviceEngineer teamLeader serviceManagement",
        "half-year, 2025-H1, serviceManagement",
        "annual, 2025, serviceEngineer teamLeader serviceManagement"
    })
    void rolesOfAKind(String kind, String period, String roles) {
        assertThat(tables.roles(SettlementKind.of(kind), Period.parse(period)))
                .containsExactlyInAnyOrder(roles.split(" "));
    }

    /** Whoever sold is paid, whatever he is. */
    @Test
    void nobodyIsExpectedToSell() {
        assertThat(tables.roles(SettlementKind.SALES, Period.parse("2025-Q1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 100.00",
        "qualified, '', 100.00",
        "unqualified, '', 0.00",
        "qualified, critical, 80.00",
        "qualified, high, 90.00",
        "qualified, normal, 95.00",
        "qualified, low, 98.00"
    })
    void scoresOfAQuarter(String callback, String complaint, String score) {
        assertThat(tables.quality(Period.parse("2025-Q1")).score(words(callback), words(complaint)))
                .isEqualTo(new BigDecimal(score));
    }

    @ParameterizedTest
    @CsvSource({
        "sales, 2025-Q1, 2025-04",
        "sales, 2025-Q2, 2025-07",
        "sales, 2025-Q3, 2025-10",
        "sales, 2025-Q4, 2026-01",
        "monthly, 2025-11, 2025-12",
        "monthly, 2025-12, 2026-01",
        "ranking, 2025-Q4, 2026-01",
        "half-year, 2025-H1, 2025-07",
        "annual, 2025, 2026-01"
    })
    @Proves({"2-7", "2-8"})
    void monthOfThePayout(String kind, String period, YearMonth month) {
        assertThat(tables.payoutMonth(SettlementKind.of(kind), Period.parse(period)))
                .isEqualTo(month);
    }

    @ParameterizedTest
    @CsvSource({
        "36000.00, 3, 0.00",
        "144000.00, 10, 2520.00",
        "300000.00, 20, 16920.00",
        "420000.00, 25, 31920.00",
        "660000.00, 30, 52920.00",
        "960000.00, 35, 85920.00",
        "999999999.99, 45, 181920.00"
    })
    void bracketsOfTheTax(String taxable, String percent, String quick) {
        TaxTable table = taxes.in(YearMonth.of(2025, 2));
        assertThat(table.bracket(Money.of(taxable)).percent()).isEqualByComparingTo(percent);
        assertThat(table.bracket(Money.of(taxable)).quickDeduction()).isEqualTo(Money.of(quick));
        assertThat(table.basicDeduction()).isEqualTo(Money.of("5000.00"));
    }

    /** At each edge both brackets give the same tax: no quick deduction is mistyped. */
    @Test
    void theTaxNowhereJumps() {
        TaxTable table = taxes.in(YearMonth.of(2025, 2));
        for (int n = 1; n < table.brackets().size(); n++) {
            Money edge = table.brackets().get(n - 1).upTo();
            assertThat(List.of(table.brackets().get(n - 1), table.brackets().get(n)).stream()
                            .map(one -> Money.rounded(edge.amount()
                                            .multiply(one.percent())
                                            .movePointLeft(2))
                                    .minus(one.quickDeduction()))
                            .distinct())
                    .as("tax of %s", edge)
                    .hasSize(1);
        }
    }

    @Test
    @Proves("2-11")
    void aMonthBeforeTheFirstRowIsRefusedByName() {
        assertNone(() -> tables.points(BEFORE), "points", "1999-12");
        assertNone(() -> tables.rewards(Period.parse("1999-Q4")), "rewards", "1999-Q4");
        assertNone(() -> tables.quality(Period.parse("1999-Q4")), "quality", "1999-Q4");
        assertNone(() -> taxes.in(YearMonth.of(2018, 12)), "tax", "2018-12");
    }

    @ParameterizedTest
    @EnumSource(SettlementKind.class)
    void noKindIsPaidOutBeforeTheFirstRow(SettlementKind kind) {
        Period before = Period.of(kind.length(), BEFORE.first());
        assertNone(() -> tables.payoutMonth(kind, before), "payout", before.text());
        assertThat(tables.roles(kind, before)).isEmpty();
    }

    private static void assertNone(Runnable asked, String table, String when) {
        Refusal refusal = EngineDesk.refused(asked);
        assertThat(refusal.key()).isEqualTo("incentive.table.none");
        assertThat(refusal.arguments())
                .extracting(Object::toString)
                .containsExactly(when, "incentive-settlement-" + table);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
