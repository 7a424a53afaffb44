package io.zhidu.platform;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** Times as people type and read them: local to the company's zone, to the minute. */
public final class Times {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Times() {}

    /** @throws Refusal unless the text starts like {@code 2026-11-24 14:30} or {@code 2026-11-24T14:30} */
    public static LocalDateTime parse(String text) {
        try {
            LocalDateTime time =
                    LocalDateTime.parse(text.strip().replace(' ', 'T').substring(0, 16));
            if (Days.isPlausible(time.toLocalDate())) {
                return time;
            }
            throw Refusal.invalid("platform.timeUnreadable", text);
        } catch (DateTimeParseException | IndexOutOfBoundsException e) {
            throw Refusal.invalid("platform.timeUnreadable", text);
        }
    }

    public static String show(LocalDateTime time) {
        return time.format(SHOWN);
    }

    public static Date toDate(LocalDateTime time, ZoneId zone) {
        return Date.from(time.atZone(zone).toInstant());
    }

    /** Now, to the millisecond that the tables keep. */
    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    public static LocalDateTime toMinute(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }
}
