package io.zhidu.audit.history;

import java.time.LocalDateTime;

/** A comment that somebody wrote. */
public record Remark(String id, LocalDateTime at, String by, String byName, String words) {

    public Cursor cursor() {
        return new Cursor(at, 0, id);
    }
}
