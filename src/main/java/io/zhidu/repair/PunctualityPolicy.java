package io.zhidu.repair;

import java.time.Duration;
import java.time.LocalDateTime;

/** Clause 1-3.2: an arrival is late when it is more than the tolerance after the appointment, measured to the minute. */
final class PunctualityPolicy {

    private PunctualityPolicy() {}

    /** Whole minutes past the appointment if late, 0 if on time. */
    static int lateMinutes(LocalDateTime appointment, LocalDateTime arrival, int graceMinutes) {
        long minutes = Duration.between(appointment, arrival).toMinutes();
        return minutes > graceMinutes ? Math.toIntExact(minutes) : 0;
    }
}
