package io.zhidu.calendar;

import static io.zhidu.calendar.CalendarFixtures.DAY;
import static io.zhidu.calendar.CalendarFixtures.calendar;
import static io.zhidu.calendar.CalendarFixtures.official;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the official days of 2026, and eight hours a day: 08:30 to 12:00, 13:00 to 17:30. */
class WorkingCalendarTest {

    private final WorkingCalendar calendar = calendar(Map.of(LocalDate.of(2024, 1, 1), official()));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, true", // Tuesday
        "2026-11-28, false", // Saturday
        "2026-02-14, true", // make-up Saturday before the spring festival
        "2026-02-15, false", // first day of the festival, a Sunday
        "2026-02-23, false", // its last, a Monday
        "2026-02-24, true",
        "2026-02-28, true", // make-up Saturday after it
        "2026-10-01, false",
        "2026-10-10, true",
        "2031-10-01, true" // not known yet: the weekday decides
    })
    void workingDays(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        // start, working time, end
        "2026-11-24T09:00:00, PT1H,    2026-11-24T10:00:00",
        "2026-11-24T11:30:00, PT30M,   2026-11-24T12:00:00", // exactly until lunch
        "2026-11-24T11:30:00, PT30M1S, 2026-11-24T13:00:01",
        "2026-11-24T12:20:00, PT1H,    2026-11-24T14:00:00", // within lunch
        "2026-11-24T09:30:00, PT7H,    2026-11-24T17:30:00", // exactly at closing time
        "2026-11-24T09:30:00, PT7H1S,  2026-11-25T08:30:01", // a second later: the next morning
        "2026-11-24T17:30:00, PT1H,    2026-11-25T09:30:00",
        "2026-11-24T17:29:59, PT2S,    2026-11-25T08:30:01",
        "2026-11-24T06:00:00, PT8H,    2026-11-24T17:30:00", // before opening
        "2026-11-27T17:50:00, PT1H,    2026-11-30T09:30:00", // Friday evening
        "2026-11-27T17:00:00, PT8H,    2026-11-30T17:00:00", // over a weekend
        "2026-11-28T10:00:00, PT8H,    2026-11-30T17:30:00", // a Saturday
        "2026-02-13T17:50:00, PT1H,    2026-02-14T09:30:00", // Friday before the make-up Saturday
        "2026-02-14T16:30:00, PT2H,    2026-02-24T09:30:00", // across the spring festival
        "2026-02-27T16:30:00, PT16H,   2026-03-02T16:30:00", // over a make-up Saturday, not the Sunday
        "2026-11-24T09:00:00, PT0S,    2026-11-24T09:00:00",
        "2026-11-24T17:30:00, PT0S,    2026-11-25T08:30:00"
    })
    void plusWorkingTime(LocalDateTime start, Duration time, LocalDateTime end) {
        assertThat(calendar.plusWorkingTime(start, time)).isEqualTo(end);
        assertThat(calendar.workingTimeBetween(start, end)).isEqualTo(time);
        assertThat(calendar.workingTimeBetween(end, start)).isEqualTo(time.negated());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T17:50, 2026-11-30T08:00, PT0S", // nothing over a weekend
        "2026-11-24T12:00, 2026-11-24T13:00, PT0S",
        "2026-11-24T08:00, 2026-11-24T20:00, PT8H",
        "2026-02-14T08:30, 2026-02-24T17:30, PT16H",
        "2026-02-09T00:00, 2026-03-02T00:00, PT88H" // eleven days of three weeks
    })
    void workingTimeBetween(LocalDateTime from, LocalDateTime to, Duration time) {
        assertThat(calendar.workingTimeBetween(from, to)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        "2026-11-27, 0, 2026-11-27",
        "2026-11-28, 0, 2026-11-30",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-27, 1, 2026-02-28",
        "2026-09-30, 3, 2026-10-10"
    })
    void plusWorkingDays(LocalDate day, int count, LocalDate then) {
        assertThat(calendar.plusWorkingDays(day, count)).isEqualTo(then);
    }

    @Test
    void timeGoesForwardOnly() {
        LocalDateTime start = LocalDateTime.parse("2026-11-24T09:00:00");
        assertThatThrownBy(() -> calendar.plusWorkingTime(start, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.plusWorkingDays(start.toLocalDate(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVersionAnswersForItsOwnDaysOnly() {
        LocalDate from = LocalDate.of(2026, 10, 5);
        SpecialDay shorter = new SpecialDay(LocalDate.of(2026, 10, 9), false, "調休");
        WorkingCalendar changed = calendar(Map.of(LocalDate.of(2024, 1, 1), official(), from, List.of(shorter)));
        assertThat(changed.isWorkingDay(LocalDate.of(2026, 10, 2))).isFalse(); // as it was
        assertThat(changed.isWorkingDay(LocalDate.of(2026, 10, 6))).isTrue(); // off in the version before
        assertThat(changed.isWorkingDay(LocalDate.of(2026, 10, 9))).isFalse();
    }

    @Test
    void thisOrNextYearWithoutItsDaysIsMissed() {
        SpecialDays days = new SpecialDays(new TreeMap<>(Map.of(LocalDate.of(2024, 1, 1), official())));
        assertThat(days.missingYears(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(days.missingYears(LocalDate.of(2026, 1, 1))).containsExactly(2027);
        assertThat(days.missingYears(LocalDate.of(2027, 1, 1))).containsExactly(2027, 2028);
    }

    @Test
    void hoursThatNobodyCouldWorkAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new WorkingHours(Map.of(), DAY)).hasMessageContaining("zhidu.calendar");
        assertThatThrownBy(() -> new WorkingHours(Map.of(DayOfWeek.MONDAY, List.of(DAY.get(1), DAY.get(0))), DAY))
                .hasMessageContaining("follow each other");
        assertThatThrownBy(() -> Shift.of("17:30-08:30")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shift.of("08:30")).hasMessageContaining("08:30-12:00");
    }
}
