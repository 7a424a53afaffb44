package io.zhidu.complaint;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.complaint.WorkingClock.Pause;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clocks of a complaint as its journal tells them; a later round's replace the earlier ones. */
public final class ClockBook {

    private static final int WHOLE = 100;

    private final WorkingCalendar calendar;
    private final Map<ClockKind, Track> tracks = new EnumMap<>(ClockKind.class);

    /** @param entries in their order */
    public ClockBook(List<Entry> entries, WorkingCalendar calendar) {
        this.calendar = calendar;
        entries.stream().filter(entry -> entry.clock() != null).forEach(this::read);
    }

    public Optional<WorkingClock> clock(ClockKind kind) {
        return Optional.ofNullable(tracks.get(kind)).map(track -> track.clock(calendar));
    }

    /** How often the clock was missed: each level has the same time again, and the last level misses it once. */
    public int misses(ClockKind kind) {
        return tracks.containsKey(kind) ? tracks.get(kind).misses : 0;
    }

    /** The moment of the next miss, of those that run. */
    public Optional<LocalDateTime> nextMiss() {
        return first(awaited());
    }

    /** When what is in hand is due: at the next miss, or since the last one where nobody is above. */
    public Optional<LocalDateTime> due() {
        return first(running());
    }

    private Optional<LocalDateTime> first(List<ClockKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> clock(kind).orElseThrow().at(span(kind)).stream())
                .min(LocalDateTime::compareTo);
    }

    /** The moment of the next reminder, of those that run and whose holder was not reminded yet. */
    public Optional<LocalDateTime> nextReminder(int percent) {
        return awaited().stream()
                .filter(kind -> !isReminded(kind))
                .flatMap(kind -> clock(kind).orElseThrow().at(span(kind) - WHOLE + percent).stream())
                .min(LocalDateTime::compareTo);
    }

    List<ClockKind> missedBy(LocalDateTime now) {
        return awaited().stream()
                .filter(kind -> clock(kind).orElseThrow().isPast(span(kind), now))
                .toList();
    }

    List<ClockKind> remindable(int percent, LocalDateTime now) {
        return awaited().stream()
                .filter(kind -> !isReminded(kind))
                .filter(kind -> clock(kind)
                        .orElseThrow()
                        .at(span(kind) - WHOLE + percent)
                        .filter(at -> !at.isAfter(now))
                        .isPresent())
                .toList();
    }

    /** Those that have not stopped. */
    List<ClockKind> going() {
        return tracks.keySet().stream()
                .filter(kind -> tracks.get(kind).stoppedAt == null)
                .toList();
    }

    private List<ClockKind> running() {
        return going().stream()
                .filter(kind -> clock(kind).orElseThrow().isRunning())
                .toList();
    }

    /** Those that run and may still be missed. */
    private List<ClockKind> awaited() {
        return running().stream().filter(kind -> !tracks.get(kind).last).toList();
    }

    private int span(ClockKind kind) {
        return (misses(kind) + (tracks.get(kind).last ? 0 : 1)) * WHOLE;
    }

    private boolean isReminded(ClockKind kind) {
        return tracks.get(kind).reminded;
    }

    private void read(Entry entry) {
        if (entry.event() == Entry.Event.CLOCK_STARTED) {
            tracks.put(entry.clock(), new Track(entry));
        } else {
            tracks.get(entry.clock()).read(entry);
        }
    }

    /** One clock of the present round. */
    private static final class Track {

        private final LocalDateTime startedAt;
        private final List<Pause> pauses = new ArrayList<>();
        private Duration allowed;
        private LocalDateTime stoppedAt;
        private int misses;
        private boolean reminded;
        private boolean last;

        Track(Entry started) {
            startedAt = started.at();
            allowed = Duration.ofMinutes(started.minutes());
        }

        void read(Entry entry) {
            switch (entry.event()) {
                case CLOCK_ALLOWED -> {
                    allowed = Duration.ofMinutes(entry.minutes());
                    reminded = false;
                }
                case CLOCK_PAUSED -> pauses.add(new Pause(entry.at(), null));
                case CLOCK_RESUMED ->
                    pauses.set(
                            pauses.size() - 1,
                            new Pause(pauses.get(pauses.size() - 1).from(), entry.at()));
                case CLOCK_STOPPED -> stoppedAt = entry.at();
                case REMINDED -> reminded = true;
                case MISSED -> {
                    misses++;
                    last = Entry.LAST.equals(entry.outcome());
                    reminded = false;
                }
                default -> throw new IllegalStateException(entry.event() + " is no event of a clock");
            }
        }

        WorkingClock clock(WorkingCalendar calendar) {
            return new WorkingClock(startedAt, allowed, List.copyOf(pauses), stoppedAt, calendar);
        }
    }
}
