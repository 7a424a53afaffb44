package io.zhidu.platform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The days that a company may mean: what lies in another century was mistyped, and no table or page shows it well. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Days() {}

    /** @return empty unless the text is a day of the years 2000 to 2100 like {@code 2026-11-24} */
    public static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(Days::isPlausible);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it lies in the years 2000 to 2100. */
    public static boolean isPlausible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
