package io.zhidu.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collector;

/** An amount in yuan, exact to the fen (two decimals). Rounding happens only in {@link #rounded}. */
@JsonDeserialize(using = Money.Reader.class)
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws ArithmeticException if the amount has a fraction of a fen */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * @param yuan decimal notation, at most two decimals, e.g. {@code 12.50}
     * @throws NumberFormatException if it is not a number
     * @throws ArithmeticException if it has a fraction of a fen
     */
    public static Money of(String yuan) {
        return new Money(new BigDecimal(yuan.strip()));
    }

    /** The one place where a rule rounds: half up to the fen. */
    public static Money rounded(BigDecimal yuan) {
        return new Money(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    /** Quantity times this unit price, rounded half up to the fen. */
    public Money times(BigDecimal quantity) {
        return rounded(amount.multiply(quantity));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    public static Collector<Money, ?, Money> sum() {
        return java.util.stream.Collectors.reducing(ZERO, Money::plus);
    }

    /** From JSON, a text or a number, by its digits and never by way of a floating-point number. */
    static final class Reader extends StdScalarDeserializer<Money> {

        private static final long serialVersionUID = 1;

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText().strip();
            try {
                return of(text);
            } catch (NumberFormatException | ArithmeticException e) {
                throw context.weirdStringException(text, Money.class, "no amount of at most two decimals");
            }
        }
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** Plain decimal notation in yuan with two decimals, as it travels through forms and files. */
    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
