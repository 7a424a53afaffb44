package io.zhidu.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** The days of the story, told from the moment at which it is played. */
public record DemoCalendar(LocalDateTime now) {

    private static final LocalTime MORNING = LocalTime.of(10, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 50);

    /** Now, or the last moment before it when the open orders of a day have found people at work. */
    public LocalDateTime atWork() {
        LocalDate today = now.toLocalDate();
        if (now.toLocalTime().isBefore(MORNING)) {
            return today.minusDays(1).atTime(EVENING);
        }
        return now.toLocalTime().isAfter(EVENING) ? today.atTime(EVENING) : now.truncatedTo(ChronoUnit.MINUTES);
    }

    public YearMonth month(int fromThis) {
        return YearMonth.from(now).plusMonths(fromThis);
    }

    /** The month's n-th working day, from 1; every month has twenty. */
    public static LocalDate workingDay(YearMonth month, int n) {
        return workingDays(month.atDay(1)).skip(n - 1L).findFirst().orElseThrow();
    }

    public static LocalDate workingDaysAfter(LocalDate day, int n) {
        return n == 0
                ? day
                : workingDays(day.plusDays(1)).skip(n - 1L).findFirst().orElseThrow();
    }

    private static Stream<LocalDate> workingDays(LocalDate from) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
}
