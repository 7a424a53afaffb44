package io.zhidu.baddebt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitPolicyTest {

    private static final BigDecimal FEN = new BigDecimal("0.01");

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "100.00, 50 30 20, 50.00 30.00 20.00",
        "100.00, 100/3 100/3 100/3, 33.34 33.33 33.33",
        "0.01, 100/3 100/3 100/3, 0.01 0.00 0.00",
        "0.02, 100/3 100/3 100/3, 0.01 0.01 0.00",
        "10.01, 50 25 25, 5.01 2.50 2.50",
        "10.01, 12.5 87.5, 1.25 8.76",
        "9999999999999.99, 100/7 600/7, 1428571428571.43 8571428571428.56",
        "0.05, 100, 0.05"
    })
    void theFenThatAreLeftGoToTheLargestRemainders(String amount, String shares, String parts) {
        List<String> texts = List.of(shares.split(" "));
        Map<String, Share> byKey = new LinkedHashMap<>();
        texts.forEach(text -> byKey.put("p" + byKey.size(), Share.of(text)));
        assertThat(SplitPolicy.split(Money.of(amount), byKey).values().stream()
                        .map(Money::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99.999999 0", "33.33 33.33 33.33", "50 50 100/3", "100 1", "0"})
    void sharesThatAreNotTheWholeAreRefused(String shares) {
        Map<String, Share> byKey = new LinkedHashMap<>();
        for (String text : shares.split(" ")) {
            byKey.put("p" + byKey.size(), Share.of(text));
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> SplitPolicy.split(Money.of("10"), byKey))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("baddebt.shares.sum"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyAmountBySharesOfAnyCrowd(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            Money amount = new Money(BigDecimal.valueOf(random.nextLong(1L << random.nextInt(1, 45)), 2));
            Map<String, Share> shares = shares(random);
            Map<String, Money> parts = SplitPolicy.split(amount, shares);
            assertThat(parts.values().stream().collect(Money.sum())).isEqualTo(amount);
            parts.forEach((key, part) -> assertThat(off(part, amount, shares.get(key)))
                    .as("%s of %s by %s, seed %s", part, amount, shares, seed)
                    .isLessThan(FEN));
            List<String> order = new ArrayList<>(shares.keySet());
            Collections.shuffle(order, random);
            Map<String, Share> shuffled = new LinkedHashMap<>();
            order.forEach(key -> shuffled.put(key, shares.get(key)));
            assertThat(SplitPolicy.split(amount, shuffled)).isEqualTo(parts);
        }
    }

    /** Roles with shares that sum to 100 %, each divided among its holders. */
    private static Map<String, Share> shares(Random random) {
        int roles = 1 + random.nextInt(5);
        int left = 1000;
        Map<String, Share> shares = new LinkedHashMap<>();
        for (int role = 0; role < roles; role++) {
            int tenths = role == roles - 1 ? left : random.nextInt(left + 1);
            left -= tenths;
            int holders = 1 + random.nextInt(7);
            Share share = new Share(BigInteger.valueOf(tenths), BigInteger.TEN).dividedBy(holders);
            for (int holder = 0; holder < holders; holder++) {
                shares.put("role" + role + " person" + holder, share);
            }
        }
        return shares;
    }

    private static BigDecimal off(Money part, Money amount, Share share) {
        BigDecimal exact = amount.amount()
                .multiply(new BigDecimal(share.numerator()))
                .divide(new BigDecimal(share.denominator()).movePointRight(2), MathContext.DECIMAL128);
        return part.amount().subtract(exact).abs();
    }

    @Test
    void aShareIsReadAndWrittenExactly() {
        assertThat(Share.of("12.50").toString()).isEqualTo("25/2");
        assertThat(Share.of("100/3").dividedBy(2).toString()).isEqualTo("50/3");
        assertThat(Share.of("100/3").percent()).isEqualByComparingTo("33.333333");
        assertThat(Share.of(Share.of("100/7").toString())).isEqualTo(Share.of("100/7"));
        for (String text : List.of("", "-1", "10/0", "1/2/3", "x", "1e2")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Share.of(text));
        }
    }
}
