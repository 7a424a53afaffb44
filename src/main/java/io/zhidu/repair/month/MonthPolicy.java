package io.zhidu.repair.month;

import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/** Which month may be closed (1-3.8): only one whose last day has passed. */
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

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("month.unreadable", month);
        }
    }
}
