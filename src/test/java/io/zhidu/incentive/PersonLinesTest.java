package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clause 2-8: a refund larger than the sales is set against what comes next. */
class PersonLinesTest {

    @Test
    void aRefundLargerThanTheSalesIsCarriedForward() {
        PersonLines person = PersonLines.of("fuwu01", List.of(pay("30.00"), pay("-100.00")), List.of());
        assertThat(person.gross()).isEqualTo(Money.ZERO);
        assertThat(person.lines()).hasSize(3);
        assertThat(person.lines().get(2).rule()).isEqualTo(Rule.CARRIED_FORWARD);
        assertThat(person.lines().get(2).amount()).isEqualTo(Money.of("70.00"));
    }

    @Test
    void aRefundAsLargeAsTheSalesLeavesNothing() {
        PersonLines person = PersonLines.of("fuwu01", List.of(pay("100.00"), pay("-100.00")), List.of());
        assertThat(person.lines()).hasSize(2);
        assertThat(person.gross()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatWasLeftIsSetAgainstWhatComesNextAndTheRestIsLeftAgain() {
        Adjustment left = left(Rule.BROUGHT_FORWARD, "-70.00");
        PersonLines enough = PersonLines.of("fuwu01", List.of(pay("100.00")), List.of(left));
        assertThat(enough.gross()).isEqualTo(Money.of("30.00"));
        assertThat(enough.lines().get(1).evidence()).isEqualTo("JL-2025-Q1-sales #3");
        assertThat(enough.lines().get(1).adjustment()).isEqualTo(7L);
        PersonLines tooLittle = PersonLines.of("fuwu01", List.of(pay("50.00")), List.of(left));
        assertThat(tooLittle.gross()).isEqualTo(Money.ZERO);
        assertThat(tooLittle.lines().get(2).amount()).isEqualTo(Money.of("20.00"));
    }

    @Test
    void onlyLinesThatPayCanBeCorrected() {
        assertThat(pay("1.00").isCorrectable()).isTrue();
        assertThat(Line.of(left(Rule.CORRECTED, "1.00")).isCorrectable()).isTrue();
        assertThat(Line.of(left(Rule.BROUGHT_FORWARD, "-1.00")).isCorrectable()).isFalse();
        assertThat(Line.carried(Money.of("-1.00")).isCorrectable()).isFalse();
        assertThat(Line.fact(Rule.QUALITY, "x", BigDecimal.ONE, null).isCorrectable())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLinesSumToTheGrossPayWhichIsNeverNegative(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Line> own = new ArrayList<>(List.of(Line.fact(Rule.QUALITY, "x", BigDecimal.TEN, null)));
            List<Adjustment> adjustments = new ArrayList<>();
            Money sum = Money.ZERO;
            for (int n = random.nextInt(8); n > 0; n--) {
                Money amount = new Money(BigDecimal.valueOf(random.nextInt(20_001) - 10_000, 2));
                sum = sum.plus(amount);
                if (random.nextBoolean()) {
                    own.add(pay(amount.toString()));
                } else {
                    adjustments.add(left(Rule.REVERSAL, amount.toString()));
                }
            }
            PersonLines person = PersonLines.of("fuwu01", own, adjustments);
            Money gross = person.lines().stream()
                    .map(Line::amount)
                    .filter(Objects::nonNull)
                    .collect(Money.sum());
            assertThat(person.gross())
                    .as("%s and %s, seed %s, round %s", own, adjustments, seed, round)
                    .isEqualTo(gross)
                    .isEqualTo(sum.isNegative() ? Money.ZERO : sum);
        }
    }

    private static Line pay(String amount) {
        return Line.pay(Rule.COMMISSION, "SK-1", null, null, Money.of(amount), null);
    }

    private static Adjustment left(Rule rule, String amount) {
        return new Adjustment(7, SettlementKind.SALES, "fuwu01", rule, Money.of(amount), "JL-2025-Q1-sales", 3, null);
    }
}
