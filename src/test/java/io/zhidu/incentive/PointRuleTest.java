package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zhidu.incentive.evidence.Annexes;
import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.EvidenceFixtures;
import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses 2-4.1 and 2-4.2. */
class PointRuleTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 1, 16);
    private static final Annexes ANNEXES =
            EvidenceFixtures.annexes(Map.of(FIRST, "one=1 odd=0.3333", CHANGE, "one=1.25 odd=0.3333"), Map.of());

    @ParameterizedTest(name = "{0} points, {1} accidents, each counts {2}: {3}")
    @CsvSource({
        "17.00, 0, false, 0.00",
        "16.99, 0, false, 0.00",
        "17.01, 0, false, 2.70",
        "18.00, 0, false, 270.00",
        "18.50, 0, false, 405.00",
        "18.50, 1, false, 0.00",
        "18.50, 2, false, 0.00",
        "19.00, 1, false, 0.00",
        "19.01, 1, false, 2.70",
        "22.00, 1, false, 810.00",
        "22.00, 2, false, 810.00",
        "22.00, 2, true, 270.00",
        "22.00, 3, true, 0.00",
        "0.01, 0, false, 0.00"
    })
    @Proves("2-4.1")
    void pointsAboveTheBaseArePaidFor(String points, int accidents, boolean each, String pay) {
        List<Evidence> month = new ArrayList<>(List.of(trip("one", points, FIRST)));
        for (int n = 0; n < accidents; n++) {
            month.add(EvidenceFixtures.accident("SG-" + n, "fuwu01", FIRST));
        }
        List<Line> lines = rule(each).lines(month);
        assertThat(pay(lines)).isEqualTo(Money.of(pay));
        assertThat(lines)
                .filteredOn(one -> one.rule() == Rule.ACCIDENT)
                .hasSize(each ? accidents : Math.min(1, accidents));
    }

    @Test
    void theLinesTellHowThePayComesAbout() {
        List<Evidence> month = List.of(trip("one", "20", FIRST), EvidenceFixtures.accident("SG-1", "fuwu01", FIRST));
        List<Line> lines = rule(false).lines(month);
        assertThat(lines).extracting(Line::rule).containsExactly(Rule.TRIP, Rule.ACCIDENT, Rule.BASE, Rule.POINT_PAY);
        assertThat(lines)
                .extracting(Line::points)
                .containsExactly(number("20.00"), number("-2.00"), number("-17.00"), null);
        assertThat(lines.get(0).evidence()).isEqualTo("CC-one-20");
        assertThat(lines.get(0).note()).as("in words, not in codes").startsWith("one（天），");
        assertThat(lines.get(1).evidence()).isEqualTo("SG-1");
        assertThat(lines.get(3).quantity()).isEqualTo(number("1.00"));
        assertThat(lines.get(3).factor()).isEqualTo(number("270.0000"));
        assertThat(lines.get(3).amount()).isEqualTo(Money.of("270.00"));
    }

    @Test
    @Proves("2-4.2")
    void twoAccidentsOfAMonthThatCountOnceAreBothNamed() {
        List<Line> lines = rule(false)
                .lines(List.of(
                        EvidenceFixtures.accident("SG-1", "fuwu01", FIRST),
                        EvidenceFixtures.accident("SG-2", "fuwu01", CHANGE)));
        assertThat(lines.get(0).evidence()).isEqualTo("SG-1, SG-2");
        assertThat(lines.get(0).note()).isEqualTo("accident SG-1; accident SG-2");
    }

    @Test
    void anAccidentWithoutATripIsNoDebt() {
        assertThat(pay(rule(false).lines(List.of(EvidenceFixtures.accident("SG-1", "fuwu01", FIRST)))))
                .isEqualTo(Money.ZERO);
        assertThat(pay(rule(false).lines(List.of()))).isEqualTo(Money.ZERO);
    }

    /** 10 × 1 until the 15th, 10 × 1.25 from the 16th. */
    @Test
    void aTripHasTheCoefficientOfItsLastDay() {
        Evidence across = new Evidence(
                io.zhidu.incentive.evidence.EvidenceKind.TRIP,
                "CC-3",
                "fuwu01",
                io.zhidu.incentive.evidence.Period.parse("2025-01"),
                CHANGE.minusDays(1),
                CHANGE,
                "P",
                "one",
                BigDecimal.TEN,
                null,
                null,
                null);
        List<Line> lines =
                rule(false).lines(List.of(trip("one", "10", CHANGE.minusDays(1)), trip("one", "10", CHANGE), across));
        assertThat(lines.subList(0, 3))
                .extracting(Line::points)
                .containsExactly(number("10.00"), number("12.50"), number("12.50"));
        assertThat(pay(lines)).isEqualTo(Money.of("4860.00"));
    }

    /** 0.3333 × 1.01 = 0.336633; three of them are 1.02, not 1.01. */
    @Test
    void eachTripIsRoundedToTwoDecimals() {
        Evidence odd = trip("odd", "1.01", FIRST);
        assertThat(rule(false).points(List.of(odd, odd, odd))).isEqualTo(number("1.02"));
        assertThat(rule(false).points(List.of(trip("odd", "0.01", FIRST)))).isEqualTo(number("0.00"));
        assertThat(rule(false).points(List.of())).isEqualTo(number("0.00"));
    }

    @Test
    void aTripWithoutACoefficientStopsTheWork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rule(false).lines(List.of(trip("one", "1", FIRST.minusDays(1)))))
                .withMessageContaining("CC-one-1");
    }

    private static PointRule rule(boolean perAccident) {
        PointValues values = new PointValues(new BigDecimal(17), Money.of("270.00"), new BigDecimal(2), perAccident);
        return new PointRule(values, ANNEXES.reading());
    }

    private static Evidence trip(String work, String quantity, LocalDate day) {
        return EvidenceFixtures.trip("CC-" + work + "-" + quantity, "fuwu01", work, quantity, day);
    }

    private static Money pay(List<Line> lines) {
        return lines.stream().map(Line::amount).filter(Objects::nonNull).collect(Money.sum());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
