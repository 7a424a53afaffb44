package io.zhidu.platform;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which month may be closed (1-3.8, 3-deduct): only one whose last day has passed. */
public final class MonthPolicy {

    private MonthPolicy() {}

    /** The month that the timer of this day closes: the one before. */
    public static YearMonth before(LocalDate today) {
        return YearMonth.from(today).minusMonths(1);
    }

    /**
     * @param month {@code yyyy-MM}
     * @throws Refusal if it is no month, or is not over on this day
     */
    public static YearMonth over(String month, LocalDate today) {
        YearMonth wanted = parse(month);
        if (!wanted.isBefore(YearMonth.from(today))) {
            throw Refusal.invalid("month.notOver", wanted, wanted.plusMonths(1).atDay(1));
        }
        return wanted;
    }

    /**
     * A month to read about: the present one or one before; where none is named, the last that is over.
     *
     * @param month {@code yyyy-MM}, or null or blank
     * @throws Refusal if it is no month, or has not begun
     */
    public static YearMonth begun(String month, LocalDate today) {
        if (month == null || month.isBlank()) {
            return before(today);
        }
        YearMonth wanted = parse(month);
        if (wanted.isAfter(YearMonth.from(today))) {
            throw Refusal.invalid("month.notBegun", wanted);
        }
        return wanted;
    }

    private static YearMonth parse(String month) {
        if (!month.strip().matches("[12][0-9]{3}-(0[1-9]|1[0-2])")) {
            throw Refusal.invalid("month.unreadable", month);
        }
        return YearMonth.parse(month.strip());
    }
}
