package io.zhidu.complaint;

import io.zhidu.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A deadline in working time (clause 4-8) that stands still while the customer owes an answer. A moment at closing time still
 * belongs to its day, so what is due at 17:30:00 is missed a second later.
 *
 * @param allowed working time, more than none
 * @param pauses in their order, none within another; only the last may be open
 * @param stoppedAt when what it measures was done, or null
 */
public record WorkingClock(
        LocalDateTime startedAt,
        Duration allowed,
        List<Pause> pauses,
        LocalDateTime stoppedAt,
        WorkingCalendar calendar) {

    /** @param to when it went on, or null while it stands still */
    public record Pause(LocalDateTime from, LocalDateTime to) {}

    public boolean isPaused() {
        return stoppedAt == null
                && !pauses.isEmpty()
                && pauses.get(pauses.size() - 1).to() == null;
    }

    public boolean isRunning() {
        return stoppedAt == null && !isPaused();
    }

    /** Working time that has gone by until that moment, or until it stopped. */
    public Duration worked(LocalDateTime now) {
        LocalDateTime end = stoppedAt == null || stoppedAt.isAfter(now) ? now : stoppedAt;
        Duration paused = pauses.stream()
                .filter(pause -> pause.from().isBefore(end))
                .map(pause -> calendar.workingTimeBetween(
                        pause.from(), pause.to() == null || pause.to().isAfter(end) ? end : pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
        return calendar.workingTimeBetween(startedAt, end).minus(paused);
    }

    /** Of what is allowed, rounded down; more than 100 once it is missed. */
    public int percent(LocalDateTime now) {
        return Math.toIntExact(worked(now).toMillis() * 100 / allowed.toMillis());
    }

    /** When so many percent of the allowed time have gone by; nothing while it is paused before that. */
    public Optional<LocalDateTime> at(int percent) {
        Duration left = allowed.multipliedBy(percent).dividedBy(100);
        LocalDateTime from = startedAt;
        for (Pause pause : pauses) {
            Duration room = calendar.workingTimeBetween(from, pause.from());
            if (left.compareTo(room) <= 0) {
                return Optional.of(calendar.plusWorkingTime(from, left));
            }
            if (pause.to() == null) {
                return Optional.empty();
            }
            left = left.minus(room);
            from = pause.to();
        }
        return Optional.of(calendar.plusWorkingTime(from, left));
    }

    public Optional<LocalDateTime> dueAt() {
        return at(100);
    }

    /** Whether so many percent were over before that moment, and before it stopped. */
    public boolean isPast(int percent, LocalDateTime now) {
        LocalDateTime end = stoppedAt == null || stoppedAt.isAfter(now) ? now : stoppedAt;
        return at(percent).filter(end::isAfter).isPresent();
    }

    public boolean isMissed(LocalDateTime now) {
        return isPast(100, now);
    }
}
