package io.zhidu.calendar;

import java.time.LocalTime;

/** A stretch of work within a day; its end is the first moment after it. */
public record Shift(LocalTime from, LocalTime to) {

    public Shift {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A shift ends after it begins, on the same day: " + from + "-" + to);
        }
    }

    /** @param text like {@code 08:30-12:00} */
    public static Shift of(String text) {
        String[] ends = text.strip().split("-", 2);
        if (ends.length != 2) {
            throw new IllegalArgumentException("Not a shift like 08:30-12:00: " + text);
        }
        return new Shift(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    @Override
    public String toString() {
        return from + "–" + to;
    }
}
