package io.zhidu.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.calendar.CalendarFixtures;
import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.complaint.WorkingClock.Pause;
import io.zhidu.support.Proves;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the official days of 2026, and eight hours a day: 08:30 to 12:00, 13:00 to 17:30. */
class WorkingClockTest {

    private static final WorkingCalendar CALENDAR = CalendarFixtures.officialCalendar();

    @ParameterizedTest
    @CsvSource({
        // start, allowed, pauses, due
        "2026-11-27T17:50:00, PT1H,  '', 2026-11-30T09:30:00", // Friday 17:50
        "2026-11-27T17:50:00, PT8H,  '', 2026-11-30T17:30:00",
        "2026-02-13T16:30:00, PT8H,  '', 2026-02-14T16:30:00", // on the make-up Saturday
        "2026-02-14T16:30:00, PT2H,  '', 2026-02-24T09:30:00", // across the spring festival
        "2026-02-12T09:00:00, PT40H, '', 2026-02-26T09:00:00", // Thursday, Friday, Saturday, then the festival
        "2026-11-24T09:30:00, PT7H,  '', 2026-11-24T17:30:00", // at closing time
        // paused over a weekend: Friday 16:30 to Monday 09:30 are two working hours more
        "2026-11-27T15:30:00, PT4H, 2026-11-27T16:30/2026-11-30T09:30, 2026-11-30T13:30:00",
        // paused on a Saturday only: nothing changes
        "2026-11-27T16:30:00, PT2H, 2026-11-28T10:00/2026-11-28T16:00, 2026-11-30T09:30:00",
        // paused over the festival
        "2026-02-14T15:30:00, PT4H, 2026-02-14T16:30/2026-02-24T10:00, 2026-02-24T14:00:00",
        // two pauses
        "2026-11-24T08:30:00, PT8H, 2026-11-24T10:00/2026-11-24T11:00 2026-11-24T14:00/2026-11-24T16:30, 2026-11-25T12:00:00",
        // a pause after it is due
        "2026-11-24T08:30:00, PT1H, 2026-11-24T10:00/2026-11-24T11:00, 2026-11-24T09:30:00",
        // paused at the very moment that it is due
        "2026-11-24T08:30:00, PT1H, 2026-11-24T09:30/2026-11-24T11:00, 2026-11-24T09:30:00",
        // paused from closing time on: due at closing time, not the next morning
        "2026-11-24T09:30:00, PT7H, 2026-11-24T17:30/2026-11-25T10:00, 2026-11-24T17:30:00"
    })
    void due(LocalDateTime start, Duration allowed, String pauses, LocalDateTime due) {
        WorkingClock clock = clock(start, allowed, pauses, null);
        assertThat(clock.dueAt()).contains(due);
        assertThat(clock.worked(due)).isEqualTo(allowed);
        assertThat(clock.percent(due)).isEqualTo(100);
        assertThat(clock.isMissed(due)).isFalse();
        assertThat(clock.isMissed(due.plusSeconds(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T17:29:59, 99,  false",
        "2026-11-24T17:30:00, 100, false",
        "2026-11-24T17:30:01, 100, true", // no working time more, and yet too late
        "2026-11-25T08:30:00, 100, true",
        "2026-11-25T09:30:00, 112, true",
        "2026-11-24T13:30:00, 50,  false",
        "2026-11-24T12:30:00, 43,  false", // lunch
        "2026-11-24T15:30:00, 75,  false",
        "2026-11-24T06:00:00, 0,   false"
    })
    @Proves("4-8")
    void usedAndMissed(LocalDateTime now, int percent, boolean missed) {
        WorkingClock clock = clock(LocalDateTime.parse("2026-11-24T08:30:00"), Duration.ofHours(8), "", null);
        assertThat(clock.percent(now)).isEqualTo(percent);
        assertThat(clock.isMissed(now)).isEqualTo(missed);
    }

    @Test
    void whileTheCustomerOwesAnAnswerNothingIsDue() {
        WorkingClock clock =
                clock(LocalDateTime.parse("2026-11-24T08:30:00"), Duration.ofHours(8), "2026-11-24T10:30/", null);
        LocalDateTime weeksLater = LocalDateTime.parse("2026-12-24T10:00:00");
        assertThat(clock.isPaused()).isTrue();
        assertThat(clock.dueAt()).isEmpty();
        assertThat(clock.isMissed(weeksLater)).isFalse();
        assertThat(clock.percent(weeksLater)).isEqualTo(25);
    }

    @Test
    void whatWasMissedBeforeItStoodStillStaysMissed() {
        WorkingClock clock =
                clock(LocalDateTime.parse("2026-11-24T08:30:00"), Duration.ofHours(1), "2026-11-24T10:30/", null);
        assertThat(clock.dueAt()).contains(LocalDateTime.parse("2026-11-24T09:30:00"));
        assertThat(clock.isMissed(LocalDateTime.parse("2026-11-25T10:00:00"))).isTrue();
    }

    @Test
    void aClockThatWasStoppedInTimeIsNeverMissed() {
        WorkingClock clock = clock(
                LocalDateTime.parse("2026-11-24T08:30:00"),
                Duration.ofHours(1),
                "",
                LocalDateTime.parse("2026-11-24T09:30:00"));
        LocalDateTime later = LocalDateTime.parse("2026-11-26T10:00:00");
        assertThat(clock.isMissed(later)).isFalse();
        assertThat(clock.percent(later)).isEqualTo(100);
        assertThat(clock.isRunning()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"49, green", "50, yellow", "74, yellow", "75, orange", "99, orange", "100, red"})
    void coloured(int percent, String colour) {
        LocalDateTime start = LocalDateTime.parse("2026-11-24T08:30:00");
        WorkingClock clock = clock(start, Duration.ofMinutes(100), "", null);
        assertThat(ClockFace.of(ClockKind.SOLUTION, clock, start.plusMinutes(percent))
                        .colour())
                .isEqualTo(colour);
    }

    private static WorkingClock clock(LocalDateTime start, Duration allowed, String pauses, LocalDateTime stopped) {
        List<Pause> read = Arrays.stream(pauses.split(" "))
                .filter(text -> !text.isBlank())
                .map(text -> text.split("/", 2))
                .map(ends -> new Pause(
                        LocalDateTime.parse(ends[0]), ends[1].isBlank() ? null : LocalDateTime.parse(ends[1])))
                .toList();
        return new WorkingClock(start, allowed, read, stopped, CALENDAR);
    }
}
