package io.zhidu.audit.history;

import io.zhidu.platform.Refusal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;

/** Where a page of a list ends, and the next begins: by time, the engine's own sequence within it, and id. */
public record Cursor(LocalDateTime at, long sequence, String id) {

    /** Before everything. */
    public static final Cursor START = new Cursor(LocalDateTime.of(1970, 1, 2, 0, 0), Long.MIN_VALUE, "");

    /** @throws Refusal unless it is a text that {@link #toString} made; nothing means the start */
    public static Cursor parse(String text) {
        return text == null || text.isBlank() ? START : read(text);
    }

    static Cursor read(String text) {
        try {
            String[] parts = text.split("~", 3);
            return new Cursor(LocalDateTime.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
        } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
            throw Refusal.invalid("history.cursor", text);
        }
    }

    @Override
    public String toString() {
        return at + "~" + sequence + "~" + id;
    }
}
