package io.zhidu.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Splits an amount by weights so that the parts sum to it exactly: each gets its exact part rounded down to the fen, and the fen
 * left over go to those with the largest remainders. Of equal remainders the smaller key comes first, so that the order in
 * which the parts are named never matters.
 */
public final class Split {

    private Split() {}

    /**
     * @param amount in yuan, not negative
     * @param weights shares in any unit, none negative, one at least positive
     * @return a part for every key; none is off by a fen or more from its exact part
     * @throws IllegalArgumentException for other amounts or weights
     */
    public static <K extends Comparable<K>> SortedMap<K, Money> of(Money amount, Map<K, BigDecimal> weights) {
        return next(amount, weights, Map.of());
    }

    /**
     * The parts of an amount that comes after others: together with what each had before they keep to the weights, however the
     * whole came in pieces. No part is negative, and none is raised a fen or more above its exact part of the whole.
     *
     * @param before what each part has had of earlier amounts, in yuan; a missing key had nothing
     */
    public static <K extends Comparable<K>> SortedMap<K, Money> next(
            Money amount, Map<K, BigDecimal> weights, Map<K, Money> before) {
        BigDecimal all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount.isNegative()
                || all.signum() <= 0
                || weights.values().stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("split " + amount + " by " + weights);
        }
        int scale = weights.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger unit = all.movePointRight(Math.max(0, scale)).toBigIntegerExact();
        BigInteger whole = fen(before.values().stream().collect(Money.sum()).plus(amount));
        SortedMap<K, BigInteger> missing = new TreeMap<>();
        weights.forEach((key, weight) -> missing.put(
                key,
                weight.movePointRight(Math.max(0, scale))
                        .toBigIntegerExact()
                        .multiply(whole)
                        .subtract(fen(before.getOrDefault(key, Money.ZERO)).multiply(unit))));
        return filled(fen(amount), unit, missing);
    }

    /** @param missing what each lacks of its exact part, in fen times the unit */
    private static <K extends Comparable<K>> SortedMap<K, Money> filled(
            BigInteger fen, BigInteger unit, SortedMap<K, BigInteger> missing) {
        BigInteger level = level(fen.multiply(unit), List.copyOf(missing.values()));
        SortedMap<K, BigInteger> given = new TreeMap<>();
        missing.forEach((key, lacks) ->
                given.put(key, lacks.subtract(level).max(BigInteger.ZERO).divide(unit)));
        BigInteger left = fen.subtract(given.values().stream().reduce(BigInteger.ZERO, BigInteger::add));
        for (long n = left.longValueExact(); n > 0; n--) {
            K most = missing.keySet().stream()
                    .max(Comparator.<K, BigInteger>comparing(key ->
                                    missing.get(key).subtract(given.get(key).multiply(unit)))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            given.merge(most, BigInteger.ONE, BigInteger::add);
        }
        SortedMap<K, Money> parts = new TreeMap<>();
        given.forEach((key, value) -> parts.put(key, new Money(new BigDecimal(value, 2))));
        return parts;
    }

    /** Down to where those that lack most are filled first; zero unless somebody has had more than his part. */
    private static BigInteger level(BigInteger amount, List<BigInteger> missing) {
        List<BigInteger> most =
                missing.stream().sorted(Comparator.reverseOrder()).toList();
        BigInteger sum = BigInteger.ZERO;
        BigInteger level = BigInteger.ZERO;
        for (int n = 0; n < most.size() && most.get(n).compareTo(level) > 0; n++) {
            sum = sum.add(most.get(n));
            BigInteger count = BigInteger.valueOf(n + 1L);
            BigInteger rest = sum.subtract(amount).max(BigInteger.ZERO);
            level = rest.add(count).subtract(BigInteger.ONE).divide(count); // rounded up: never more than there is
        }
        return level;
    }

    private static BigInteger fen(Money money) {
        return money.amount().unscaledValue();
    }
}
