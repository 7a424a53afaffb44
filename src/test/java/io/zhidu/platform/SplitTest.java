package io.zhidu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    private static final BigDecimal FEN = new BigDecimal("0.01");

    @ParameterizedTest
    @CsvSource({
        "100.00, 33.33 33.33 33.34, 33.33 33.33 33.34",
        "100.00, 1 1 1, 33.34 33.33 33.33",
        "0.02, 1 1 1, 0.01 0.01 0.00",
        "0.00, 1 2 3, 0.00 0.00 0.00",
        "10.00, 50 0 50, 5.00 0.00 5.00",
        "0.05, 60 40 0, 0.03 0.02 0.00",
        "1000000000000.01, 70 20 10, 700000000000.01 200000000000.00 100000000000.00"
    })
    void byLargestRemainder(String amount, String weights, String parts) {
        assertThat(Split.of(Money.of(amount), keyed(weights)).values().stream().map(Money::toString))
                .containsExactly(parts.split(" "));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyAmountByAnyWeights(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Money amount = fen(random.nextLong(1L << random.nextInt(1, 45)));
            Map<String, BigDecimal> weights = weights(random);
            Map<String, Money> parts = Split.of(amount, weights);
            assertThat(parts.values().stream().collect(Money.sum())).isEqualTo(amount);
            parts.forEach((key, part) -> assertThat(off(part, amount, key, weights))
                    .as("%s of %s by %s, seed %s", part, amount, weights, seed)
                    .isLessThan(FEN));
            assertThat(Split.of(amount, shuffled(weights, random))).isEqualTo(parts);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void inPiecesNobodyEverHasAFenTooMuchAndAtTheEndEachHasHisPart(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Money amount = fen(1 + random.nextLong(1L << random.nextInt(1, 30)));
            Map<String, Money> whole = Split.of(amount, weights(random));
            Map<String, BigDecimal> weights = new TreeMap<>();
            whole.forEach((key, part) -> weights.put(key, part.amount()));
            Map<String, Money> before = new HashMap<>();
            Money given = Money.ZERO;
            while (amount.exceeds(given)) {
                long left = amount.minus(given).amount().unscaledValue().longValueExact();
                Money piece = fen(left < 4 ? 1 : 1 + random.nextLong(left / 2));
                Map<String, Money> parts = Split.next(piece, weights, before);
                assertThat(parts.values()).noneMatch(Money::isNegative);
                assertThat(parts.values().stream().collect(Money.sum())).isEqualTo(piece);
                parts.forEach((key, part) -> before.merge(key, part, Money::plus));
                given = given.plus(piece);
                Money sum = given;
                before.forEach((key, part) -> assertThat(part.amount().subtract(exact(sum, key, weights)))
                        .isLessThan(FEN));
            }
            assertThat(before).isEqualTo(whole);
        }
    }

    @Test
    void singleFenKeepToTheShares() {
        Map<String, BigDecimal> weights = keyed("60 40");
        Map<String, Money> before = new HashMap<>();
        for (int n = 0; n < 20; n++) {
            Split.next(fen(1), weights, before).forEach((key, part) -> before.merge(key, part, Money::plus));
        }
        assertThat(before).containsEntry("k0", fen(12)).containsEntry("k1", fen(8));
    }

    @Test
    void whoHasHadTooMuchWaitsUntilTheOthersHaveTheirs() {
        assertThat(Split.next(fen(10), keyed("1 1 1"), Map.of("k0", fen(50))))
                .containsEntry("k0", fen(0))
                .containsEntry("k1", fen(5))
                .containsEntry("k2", fen(5));
    }

    @Test
    void negativeAmountsAndWeightsAreNoSplit() {
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(fen(-1), keyed("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(fen(1), keyed("0 0")));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(fen(1), keyed("2 -1")));
        assertThatIllegalArgumentException().isThrownBy(() -> Split.of(fen(1), Map.<String, BigDecimal>of()));
    }

    private static BigDecimal off(Money part, Money amount, String key, Map<String, BigDecimal> weights) {
        return part.amount().subtract(exact(amount, key, weights)).abs();
    }

    private static BigDecimal exact(Money amount, String key, Map<String, BigDecimal> weights) {
        BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return amount.amount().multiply(weights.get(key)).divide(all, new MathContext(60));
    }

    private static Map<String, BigDecimal> weights(Random random) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        weights.put("a", new BigDecimal(1 + random.nextInt(10000)).movePointLeft(2));
        for (int n = random.nextInt(7); n > 0; n--) {
            weights.put("p" + n, new BigDecimal(random.nextInt(10000)).movePointLeft(random.nextInt(4)));
        }
        return weights;
    }

    private static Map<String, BigDecimal> shuffled(Map<String, BigDecimal> weights, Random random) {
        List<String> keys = new ArrayList<>(weights.keySet());
        Collections.shuffle(keys, random);
        Map<String, BigDecimal> other = new LinkedHashMap<>();
        keys.forEach(key -> other.put(key, weights.get(key)));
        return other;
    }

    private static Map<String, BigDecimal> keyed(String weights) {
        Map<String, BigDecimal> keyed = new TreeMap<>();
        for (String weight : weights.split(" ")) {
            keyed.put("k" + keyed.size(), new BigDecimal(weight));
        }
        return keyed;
    }

    private static Money fen(long fen) {
        return new Money(BigDecimal.valueOf(fen, 2));
    }
}
