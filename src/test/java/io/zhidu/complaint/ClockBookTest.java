package io.zhidu.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.calendar.CalendarFixtures;
import io.zhidu.complaint.Entry.Event;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clocks as a journal tells them; on a Tuesday of eight working hours. */
class ClockBookTest {

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void anotherSeverityCountsFromTheBeginningOfTheClock() {
        add("08:30", Event.CLOCK_STARTED, ClockKind.SOLUTION, 480);
        add("10:30", Event.CLOCK_ALLOWED, ClockKind.SOLUTION, 240);
        assertThat(book().nextMiss()).contains(at("13:30"));
        add("10:40", Event.CLOCK_ALLOWED, ClockKind.SOLUTION, 60);
        assertThat(book().nextMiss()).contains(at("09:30")); // it is late already
        assertThat(book().missedBy(at("10:40"))).containsExactly(ClockKind.SOLUTION);
    }

    @Test
    void eachLevelHasTheSameTimeAgainAndIsRemindedOnce() {
        add("08:30", Event.CLOCK_STARTED, ClockKind.FIRST_RESPONSE, 60);
        assertThat(book().nextReminder(75)).contains(at("09:15"));
        assertThat(book().remindable(75, at("09:14"))).isEmpty();
        assertThat(book().remindable(75, at("09:15"))).containsExactly(ClockKind.FIRST_RESPONSE);
        add("09:15", Event.REMINDED, ClockKind.FIRST_RESPONSE, null);
        assertThat(book().nextReminder(75)).isEmpty();
        assertThat(book().missedBy(at("09:30"))).isEmpty();
        add("09:31", Event.MISSED, ClockKind.FIRST_RESPONSE, null);
        assertThat(book().nextMiss()).contains(at("10:30"));
        assertThat(book().nextReminder(75)).contains(at("10:15"));
        assertThat(book().missedBy(at("10:00"))).isEmpty();
    }

    @Test
    void whereNobodyIsAboveItIsMissedOnceAndStaysDue() {
        add("08:30", Event.CLOCK_STARTED, ClockKind.FIRST_RESPONSE, 60);
        add("08:30", Event.CLOCK_STARTED, ClockKind.SOLUTION, 240);
        add("09:31", Event.MISSED, ClockKind.FIRST_RESPONSE, null);
        assertThat(book().due()).contains(at("10:30"));
        addLastMiss("10:31", ClockKind.FIRST_RESPONSE);
        assertThat(book().due()).contains(at("10:30"));
        assertThat(book().nextMiss()).as("the other clock's").contains(at("13:30"));
        assertThat(book().nextReminder(75)).contains(at("11:30"));
        assertThat(book().missedBy(at("13:30"))).isEmpty();
        assertThat(book().remindable(75, at("11:29"))).isEmpty();
        addLastMiss("13:31", ClockKind.SOLUTION);
        assertThat(book().nextMiss()).isEmpty();
        assertThat(book().nextReminder(75)).isEmpty();
        assertThat(book().misses(ClockKind.FIRST_RESPONSE)).isEqualTo(2);
    }

    @Test
    void theNextMomentIsTheEarliestOfThoseThatRun() {
        add("08:30", Event.CLOCK_STARTED, ClockKind.FIRST_RESPONSE, 60);
        add("08:30", Event.CLOCK_STARTED, ClockKind.SOLUTION, 240);
        assertThat(book().nextMiss()).contains(at("09:30"));
        add("09:00", Event.CLOCK_STOPPED, ClockKind.FIRST_RESPONSE, null);
        assertThat(book().nextMiss()).contains(at("13:30"));
        add("09:30", Event.CLOCK_PAUSED, ClockKind.SOLUTION, null);
        assertThat(book().nextMiss()).isEmpty();
        assertThat(book().nextReminder(75)).isEmpty();
        add("11:30", Event.CLOCK_RESUMED, ClockKind.SOLUTION, null);
        assertThat(book().nextMiss()).contains(at("15:30"));
        assertThat(book().going()).containsExactly(ClockKind.SOLUTION);
    }

    @Test
    void aLaterRoundHasAClockOfItsOwn() {
        add("08:30", Event.CLOCK_STARTED, ClockKind.SOLUTION, 60);
        add("09:40", Event.MISSED, ClockKind.SOLUTION, null);
        add("10:00", Event.CLOCK_STOPPED, ClockKind.SOLUTION, null);
        add("10:30", Event.CLOCK_STARTED, ClockKind.SOLUTION, 60);
        assertThat(book().nextMiss()).contains(at("11:30"));
        assertThat(book().misses(ClockKind.SOLUTION)).isZero();
    }

    private ClockBook book() {
        return new ClockBook(entries, CalendarFixtures.officialCalendar());
    }

    private void add(String time, Event event, ClockKind kind, Integer minutes) {
        entries.add(new Entry(at(time), "system", 1, 0, event, kind, minutes, null, null, null, null, null));
    }

    private void addLastMiss(String time, ClockKind kind) {
        entries.add(new Entry(at(time), "system", 1, 3, Event.MISSED, kind, null, null, Entry.LAST, null, null, null));
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse("2026-11-24T" + time);
    }
}
