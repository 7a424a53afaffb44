package io.zhidu.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.fees.FeeItem;
import io.zhidu.repair.fees.FeeStandard;
import io.zhidu.support.Proves;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeePolicyTest {

    private static final FeeStandard STANDARD = new FeeStandard(
            "v1",
            LocalDate.of(2026, 1, 1),
            List.of(
                    new FeeItem("PL-01", "plumbing", "更換水龍頭", "個", Money.of("35.50"), null),
                    new FeeItem("PL-02", "plumbing", "管道疏通", "米", Money.of("0.33"), null)));

    @ParameterizedTest
    @CsvSource({"PL-01,1,35.50", "PL-01,2,71.00", "PL-01,0.01,0.36", "PL-02,0.5,0.17", "PL-02,9999,3299.67"})
    @Proves("1-5.2")
    void anAmountIsQuantityTimesUnitPriceRoundedHalfUpToTheFen(String code, String quantity, String amount) {
        assertThat(price(code, quantity).get(0).amount()).isEqualTo(Money.of(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.2345", "1.001", "9999.01", "abc", "", "1e9"})
    @NullSource
    void aQuantityThatIsNoneIsRefusedByName(String quantity) {
        assertThatThrownBy(() -> price("PL-01", quantity))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("repair.quantityInvalid"));
    }

    @Test
    void anItemThatTheStandardLacksIsRefused() {
        assertThatThrownBy(() -> price("XX-99", "1"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("fees.unknownItem"));
    }

    @Test
    void theTotalIsTheSumOfTheRoundedLines() {
        List<FeeLine> lines =
                FeePolicy.price(List.of(new ChosenItem("PL-02", "0.5"), new ChosenItem("PL-02", "0.5")), STANDARD);
        assertThat(FeePolicy.total(lines)).isEqualTo(Money.of("0.34"));
    }

    private static List<FeeLine> price(String code, String quantity) {
        return FeePolicy.price(List.of(new ChosenItem(code, quantity)), STANDARD);
    }
}
