package io.zhidu.audit.history;

import java.time.LocalDateTime;

/** An incident, or one failed attempt of a job. @param solvedAt of an incident; null while it is open, and of an attempt */
public record Trouble(
        String id,
        Kind kind,
        String element,
        String elementName,
        LocalDateTime at,
        LocalDateTime solvedAt,
        String message) {

    public enum Kind {
        INCIDENT,
        ATTEMPT
    }

    public Cursor cursor() {
        return new Cursor(at, kind.ordinal(), id);
    }
}
