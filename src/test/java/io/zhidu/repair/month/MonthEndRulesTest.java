package io.zhidu.repair.month;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.MonthPolicy;
import io.zhidu.platform.Refusal;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthEndRulesTest {

    private static final SamplePolicy SAMPLE = new SamplePolicy(10, 5);

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "4,4", "5,5", "6,5", "50,5", "51,6", "60,6", "61,7"})
    @Proves("1-3.8")
    void tenPercentButAtLeastFiveAreCalledBack(int services, int called) {
        assertThat(SAMPLE.size(services)).isEqualTo(called);
    }

    @Test
    void theSameSeedDrawsTheSameSampleInWhateverOrderTheOrdersCome() {
        List<String> orders = IntStream.rangeClosed(1, 80)
                .mapToObj("WX-20261001-%04d"::formatted)
                .toList();
        List<String> reversed =
                orders.stream().sorted(java.util.Comparator.reverseOrder()).toList();
        assertThat(SAMPLE.draw(orders, 42))
                .hasSize(8)
                .isEqualTo(SAMPLE.draw(reversed, 42))
                .isNotEqualTo(SAMPLE.draw(orders, 43));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,2025-12", "2026-03-01,2026-02", "2028-03-01,2028-02", "2028-02-29,2028-01"})
    void theTimerClosesTheMonthBefore(LocalDate today, YearMonth closed) {
        assertThat(MonthPolicy.before(today)).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({"2026-02,2026-03-01", "2028-02,2028-03-01", "2025-12,2026-01-01"})
    void aMonthIsOverOnTheFirstOfTheNext(String month, LocalDate today) {
        assertThat(MonthPolicy.over(month, today)).hasToString(month);
        assertThatThrownBy(() -> MonthPolicy.over(month, today.minusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("month.notOver");
    }

    @ParameterizedTest
    @CsvSource({"2026-13", "2026-1", "october", "''"})
    void whatIsNoMonthIsRefused(String month) {
        assertThatThrownBy(() -> MonthPolicy.over(month, LocalDate.of(2026, 11, 24)))
                .isInstanceOf(Refusal.class)
                .hasMessage("month.unreadable");
    }

    @ParameterizedTest
    @CsvSource({"2026-13,month.unreadable", "+12026-01,month.unreadable", "2026-12,month.notBegun"})
    void onlyAMonthThatHasBegunCanBeReadAbout(String month, String key) {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(MonthPolicy.begun("2026-11", today)).isEqualTo(YearMonth.of(2026, 11));
        assertThatThrownBy(() -> MonthPolicy.begun(month, today))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-30,2026-10", "2026-12-01,2026-11", "2027-01-01,2026-12"})
    void whoeverNamesNoMonthReadsAboutTheLastThatIsOver(LocalDate today, YearMonth month) {
        assertThat(MonthPolicy.begun(null, today)).isEqualTo(month);
        assertThat(MonthPolicy.begun(" ", today)).isEqualTo(month);
    }

    @Test
    void ofNothingThereIsNoFigureAndNothingToExplain() {
        assertThat(new Rate(0, 0).percent()).isEmpty();
        assertThat(new Rate(0, 0).below(new BigDecimal("95"))).isFalse();
        assertThat(new Rate(0, 3).percent()).hasValue(new BigDecimal("0.00"));
    }

    @ParameterizedTest
    @CsvSource({"19,20,false", "18,19,true", "94999,100000,true", "95000,100000,false"})
    @Proves("1-5.4")
    void theTargetIsComparedBeforeRounding(int part, int whole, boolean below) {
        assertThat(new Rate(part, whole).below(new BigDecimal("95"))).isEqualTo(below);
    }
}
