package io.zhidu.repair.month;

import java.time.LocalDateTime;

/**
 * One arrival or one callback that a rate counts (1-5.4).
 *
 * @param at arrival or end of the callback, null while a callback is open
 * @param technician null if the order was handed back after the arrival
 * @param note cause of lateness, or what the customer said
 */
public record RateCase(
        String orderNumber,
        String areaId,
        String technician,
        LocalDateTime at,
        Outcome outcome,
        Integer lateMinutes,
        String note) {

    /** What it adds to: timeliness, pass rate, or neither. */
    public enum Outcome {
        ON_TIME,
        LATE,
        QUALIFIED,
        UNQUALIFIED,
        UNREACHABLE,
        OPEN;

        /** Of an arrival, else of a callback. */
        public boolean ofArrival() {
            return this == ON_TIME || this == LATE;
        }

        public boolean answered() {
            return this == QUALIFIED || this == UNQUALIFIED;
        }
    }
}
