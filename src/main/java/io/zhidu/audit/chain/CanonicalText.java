package io.zhidu.audit.chain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.stream.Stream;

/**
 * A value as text, the same before it is written and after it was read from either database. Times are those of the wall
 * clock, as the tables hold them; what is binary is its hash.
 */
public final class CanonicalText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS");

    private CanonicalText() {}

    /** @param value as JDBC gives or takes it */
    public static String of(Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof byte[] bytes) {
            return "sha256:" + Sha256.of(bytes);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof LocalDateTime time) {
            return TIME.format(time.truncatedTo(ChronoUnit.MILLIS));
        }
        return value instanceof Date date
                ? TIME.format(LocalDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), ZoneId.systemDefault()))
                : value.toString();
    }

    /** Whether a time is the other as a column has it that keeps whole seconds: MySQL rounds, MariaDB cuts. */
    static boolean isInWholeSeconds(String exact, String kept) {
        LocalDateTime time = time(exact);
        return Stream.of(time, time.plus(500, ChronoUnit.MILLIS))
                .map(one -> TIME.format(one.truncatedTo(ChronoUnit.SECONDS)))
                .anyMatch(kept::equals);
    }

    static LocalDateTime time(String text) {
        return LocalDateTime.parse(text, TIME);
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        }
        return number instanceof Long
                        || number instanceof Integer
                        || number instanceof Short
                        || number instanceof BigInteger
                ? number.toString()
                : Double.toString(number.doubleValue());
    }
}
