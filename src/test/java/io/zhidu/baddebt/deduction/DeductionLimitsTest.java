package io.zhidu.baddebt.deduction;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clause 3-deduct with a minimum wage of 2690.00. */
class DeductionLimitsTest {

    private final DeductionLimits limits = new DeductionLimits(new BigDecimal("20"), Money.of("2690"));

    @ParameterizedTest
    @CsvSource({
        "10000.00, 2000.00",
        "10000.04, 2000.00", // 2000.008: never a fraction above a fifth
        "10000.05, 2000.01",
        "3362.49, 672.49", // a fifth is 672.498, above the minimum are 672.49
        "3362.50, 672.50",
        "3362.51, 672.50",
        "3000.00, 310.00",
        "2690.01, 0.01",
        "2690.00, 0.00",
        "2000.00, 0.00",
        "0.00, 0.00"
    })
    @Proves("3-deduct")
    void atMostAFifthAndNeverBelowTheMinimumWage(String wage, String most) {
        assertThat(limits.most(Money.of(wage))).isEqualTo(Money.of(most));
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 5000, 0, 2000.00, 3000.00, 0.00",
        "10000, 2000, 0, 2000.00, 0.00, 0.00",
        "10000, 0, 12.34, 0.00, 0.00, 12.34",
        "2000, 500, 0, 0.00, 500.00, 0.00"
    })
    void whatIsNotTakenIsCarriedOver(
            String wage, String remaining, String owed, String take, String carried, String payOut) {
        RunLine line = RunLine.plan("a", true, Money.of(wage), limits, Money.of(remaining), Money.of(owed));
        assertThat(line.take()).isEqualTo(Money.of(take));
        assertThat(line.carried()).isEqualTo(Money.of(carried));
        assertThat(line.payOut()).isEqualTo(Money.of(payOut));
        assertThat(line.net()).isEqualTo(Money.of(payOut).minus(Money.of(take)));
        assertThat(line.isBlocked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"true, 5, wageMissing", "false, 5, left", "true, 0,", "false, 0,"})
    void withoutAWageAWhoOwesBlocksTheMonthUnlessHeHasLeft(boolean active, String remaining, String problem) {
        RunLine line = RunLine.plan("a", active, null, limits, Money.of(remaining), Money.ZERO);
        assertThat(line.problem()).isEqualTo(problem);
        assertThat(line.take()).isEqualTo(Money.ZERO);
    }
}
