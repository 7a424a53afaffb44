package io.zhidu.credit.collection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Values of clauses 3-2.2.3 and 3-4.1 that the business may change ({@code zhidu.credit.collection.*}).
 *
 * @param remindDays how many days before an instalment's day the customer is reminded
 * @param remindFrom from what time of that day
 * @param closeOfBusiness when a day, and so the month, ends
 */
@ConfigurationProperties("zhidu.credit.collection")
public record CollectionPolicy(int remindDays, LocalTime remindFrom, LocalTime closeOfBusiness) {

    LocalDateTime remindAt(Instalment instalment) {
        return instalment.dueOn().minusDays(remindDays).atTime(remindFrom);
    }

    /** Clause 3-4.1: the close of the month in which the goods were released; after it, that of the next month. */
    LocalDateTime monthEnd(LocalDateTime released) {
        LocalDateTime end = close(YearMonth.from(released).atEndOfMonth());
        return released.isBefore(end)
                ? end
                : close(YearMonth.from(released).plusMonths(1).atEndOfMonth());
    }

    LocalDateTime close(LocalDate day) {
        return day.atTime(closeOfBusiness);
    }
}
