package io.zhidu.baddebt;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Split;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Clause 3-3.1: splits an amount by shares, so that the parts sum to it exactly; the fen that are left go by {@link Split}. */
final class SplitPolicy {

    private SplitPolicy() {}

    /**
     * @param shares by a key of each part; their order does not matter
     * @return the parts in the order of the keys
     * @throws Refusal if the shares do not sum to 100 %
     */
    static <K extends Comparable<K>> SortedMap<K, Money> split(Money amount, Map<K, Share> shares) {
        Share sum = shares.values().stream().reduce(Share.NONE, Share::plus);
        if (!sum.equals(Share.WHOLE)) {
            throw Refusal.invalid("baddebt.shares.sum", sum);
        }
        BigInteger common = shares.values().stream()
                .map(Share::denominator)
                .reduce(
                        BigInteger.ONE,
                        (one, other) -> one.divide(one.gcd(other)).multiply(other));
        Map<K, BigDecimal> weights = shares.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> weight(entry.getValue(), common)));
        return Split.of(amount, weights);
    }

    /** Whole numbers, so that a third is exact. */
    private static BigDecimal weight(Share share, BigInteger common) {
        return new BigDecimal(share.numerator().multiply(common.divide(share.denominator())));
    }
}
