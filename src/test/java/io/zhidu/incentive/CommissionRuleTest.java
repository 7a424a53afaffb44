package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.zhidu.incentive.evidence.Annexes;
import io.zhidu.incentive.evidence.EvidenceFixtures;
import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause 2-8. */
class CommissionRuleTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2025, 4, 1);
    private static final Annexes ANNEXES =
            EvidenceFixtures.annexes(Map.of(), Map.of(FIRST, "A=2.5 B=100", CHANGE, "A=4 B=0.0001"));

    @ParameterizedTest
    @CsvSource({
        "A, 2025-01-01, 1000.00, 25.00",
        "A, 2025-03-31, 1000.00, 25.00",
        "A, 2025-04-01, 1000.00, 40.00",
        "A, 2025-01-01, 0.20, 0.01",
        "A, 2025-01-01, 0.19, 0.00",
        "B, 2025-01-01, 0.01, 0.01",
        "B, 2025-04-01, 9999999999999.99, 10000000.00"
    })
    @Proves("2-8")
    void theRateOfTheReceiptsDayTimesTheMoneyReceived(
            String category, LocalDate day, String amount, String commission) {
        Line line = rule().line(EvidenceFixtures.receipt("SK-1", category, day, amount, null), Map.of());
        assertThat(line.amount()).isEqualTo(Money.of(commission));
        assertThat(line.evidence()).isEqualTo("SK-1");
        assertThat(line.quantity()).isEqualTo(new BigDecimal(amount));
    }

    @Test
    void aRefundTakesBackAtItsReceiptsRateAlthoughTheRateChanged() {
        Line line = rule().line(
                        EvidenceFixtures.receipt("SK-2", "A", CHANGE.plusDays(9), "-1000.00", "SK-1"),
                        Map.of("SK-1", CHANGE.minusDays(1)));
        assertThat(line.factor()).isEqualByComparingTo("2.5");
        assertThat(line.amount()).isEqualTo(Money.of("-25.00"));
        assertThat(line.note()).contains("2025-04-10").contains("SK-1");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFullRefundReversesToTheFen(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            LocalDate day = FIRST.plusDays(random.nextInt(180));
            String amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2).toPlainString();
            Money paid = rule().line(EvidenceFixtures.receipt("SK-1", "A", day, amount, null), Map.of())
                    .amount();
            Money back = rule().line(
                            EvidenceFixtures.receipt(
                                    "SK-2", "A", day.plusDays(random.nextInt(200)), "-" + amount, "SK-1"),
                            Map.of("SK-1", day))
                    .amount();
            assertThat(paid.plus(back))
                    .as("%s on %s, seed %s, round %s", amount, day, seed, round)
                    .isEqualTo(Money.ZERO);
        }
    }

    @Test
    void aReceiptWithoutARateStopsTheWork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rule().line(EvidenceFixtures.receipt("SK-9", "C", FIRST, "1.00", null), Map.of()))
                .withMessageContaining("SK-9");
    }

    private static CommissionRule rule() {
        return new CommissionRule(ANNEXES.reading());
    }
}
