package io.zhidu.complaint;

import java.time.LocalDateTime;

/**
 * A clock as a list or a task shows it.
 *
 * @param dueAt or null while it is paused
 * @param percent of the allowed working time, rounded down
 * @param colour green below 50 %, yellow below 75, orange up to 100, red once it is missed
 * @param running neither paused nor stopped
 */
public record ClockFace(
        ClockKind kind,
        LocalDateTime dueAt,
        int percent,
        String colour,
        boolean paused,
        boolean running,
        boolean missed) {

    static ClockFace of(ClockKind kind, WorkingClock clock, LocalDateTime now) {
        boolean missed = clock.isMissed(now);
        int percent = clock.percent(now);
        return new ClockFace(
                kind,
                clock.dueAt().orElse(null),
                percent,
                colour(percent, missed),
                clock.isPaused(),
                clock.isRunning(),
                missed);
    }

    private static String colour(int percent, boolean missed) {
        if (missed || percent >= 100) {
            return "red";
        }
        return percent >= 75 ? "orange" : percent >= 50 ? "yellow" : "green";
    }
}
