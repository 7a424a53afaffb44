package io.zhidu.baddebt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A share of a debt in percent, exact also where three bear it equally: {@code numerator / denominator} percent. */
public record Share(BigInteger numerator, BigInteger denominator) {

    public static final Share NONE = new Share(BigInteger.ZERO, BigInteger.ONE);
    public static final Share WHOLE = new Share(BigInteger.valueOf(100), BigInteger.ONE);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,6}))?(?:/([1-9]\\d{0,8}))?");

    /** In lowest terms, so that equal shares are equal. */
    public Share {
        BigInteger common = numerator.gcd(denominator).max(BigInteger.ONE);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** @throws IllegalArgumentException unless the text is like {@code 40}, {@code 12.5} or {@code 100/3} */
    public static Share of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        BigInteger whole = new BigInteger(matcher.group(1) + decimals);
        BigInteger parts = matcher.group(3) == null ? BigInteger.ONE : new BigInteger(matcher.group(3));
        return new Share(whole, BigInteger.TEN.pow(decimals.length()).multiply(parts));
    }

    Share plus(Share other) {
        return new Share(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Share dividedBy(int equalParts) {
        return new Share(numerator, denominator.multiply(BigInteger.valueOf(equalParts)));
    }

    /** To six decimals, half up, for whoever keeps it as a number. */
    public BigDecimal percent() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 6, RoundingMode.HALF_UP);
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
