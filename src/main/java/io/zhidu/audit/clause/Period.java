package io.zhidu.audit.clause;

import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw Refusal.invalid("clause.period");
        }
    }

    /** The last month before today, where nothing is said. */
    public static Period of(LocalDate from, LocalDate to, LocalDate today) {
        LocalDate lastMonth = today.minusMonths(1).withDayOfMonth(1);
        LocalDate first = from != null ? from : to != null ? to.withDayOfMonth(1) : lastMonth;
        LocalDate last = to != null ? to : first.withDayOfMonth(first.lengthOfMonth());
        return new Period(first, last);
    }

    public LocalDateTime begin() {
        return from.atStartOfDay();
    }

    public LocalDateTime end() {
        return to.plusDays(1).atStartOfDay();
    }
}
