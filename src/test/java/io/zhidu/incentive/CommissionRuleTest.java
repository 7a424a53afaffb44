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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
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
        Line line = rule().receipt(EvidenceFixtures.receipt("SK-1", category, day, amount, null));
        assertThat(line.amount()).isEqualTo(Money.of(commission));
        assertThat(line.evidence()).isEqualTo("SK-1");
        assertThat(line.quantity()).isEqualTo(new BigDecimal(amount));
    }

    @Test
    void aRefundTakesBackAtItsReceiptsRateAlthoughTheRateChanged() {
        Evidence refund = EvidenceFixtures.receipt("SK-2", "A", CHANGE.plusDays(9), "-1000.00", "SK-1");
        Line line = rule().refund(refund, CHANGE.minusDays(1), List.of(refund));
        assertThat(line.factor()).isEqualByComparingTo("2.5");
        assertThat(line.amount()).isEqualTo(Money.of("-25.00"));
        assertThat(line.note()).contains("2025-04-10").contains("SK-1");
    }

    @ParameterizedTest
    @CsvSource({
        "0.20, 0.10 0.10, 0.01, 0.00 -0.01",
        "0.20, 0.19 0.01, 0.01, 0.00 -0.01",
        "1.00, 0.20 0.20 0.60, 0.03, -0.01 0.00 -0.02",
        "1.00, 0.19 0.01, 0.03, 0.00 -0.01"
    })
    void refundsInPartsTakeBackWhatTheyTakeBackInOne(String amount, String parts, String paid, String back) {
        LocalDate day = FIRST.plusDays(3);
        assertThat(rule().receipt(EvidenceFixtures.receipt("SK-1", "A", day, amount, null))
                        .amount())
                .isEqualTo(Money.of(paid));
        List<Evidence> refunds = new ArrayList<>();
        for (String part : parts.split(" ")) {
            String reference = "SK-" + (2 + refunds.size());
            refunds.add(EvidenceFixtures.receipt(reference, "A", day.plusDays(1), "-" + part, "SK-1"));
        }
        assertThat(refunds.stream().map(one -> rule().refund(one, day, refunds).amount()))
                .containsExactlyElementsOf(
                        Stream.of(back.split(" ")).map(Money::of).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void refundsOfTheWholeReverseToTheFenInWhateverPartsAndOrder(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            LocalDate day = FIRST.plusDays(random.nextInt(180));
            int fen = 1 + random.nextInt(random.nextBoolean() ? 100 : 1_000_000);
            String what = "%s fen on %s, seed %s, round %s".formatted(fen, day, seed, round);
            Money paid = rule().receipt(EvidenceFixtures.receipt("SK-1", "A", day, yuan(fen), null))
                    .amount();
            List<Evidence> refunds = refunds(random, day, fen);
            Collections.shuffle(refunds, random);
            Money back = refunds.stream()
                    .map(one -> rule().refund(one, day, refunds).amount())
                    .peek(one -> assertThat(one.exceeds(Money.ZERO)).as(what).isFalse())
                    .collect(Money.sum());
            assertThat(paid.plus(back)).as(what).isEqualTo(Money.ZERO);
        }
    }

    private static List<Evidence> refunds(Random random, LocalDate day, int fen) {
        List<Evidence> refunds = new ArrayList<>();
        for (int left = fen; left > 0; ) {
            int part = Math.min(left, 1 + random.nextInt(fen));
            LocalDate back = day.plusDays(random.nextInt(200));
            String reference = "SK-" + (2 + refunds.size());
            refunds.add(EvidenceFixtures.receipt(reference, "A", back, "-" + yuan(part), "SK-1"));
            left -= part;
        }
        return refunds;
    }

    private static String yuan(int fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Test
    void aReceiptWithoutARateStopsTheWork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rule().receipt(EvidenceFixtures.receipt("SK-9", "C", FIRST, "1.00", null)))
                .withMessageContaining("SK-9");
    }

    private static CommissionRule rule() {
        return new CommissionRule(ANNEXES.reading());
    }
}
