package io.zhidu.audit.history;

import java.time.LocalDateTime;

/** What somebody did to the case in the engine. @param kind as the engine calls it: Claim, Complete, Suspend … */
public record Operation(
        String id,
        LocalDateTime at,
        String by,
        String byName,
        String kind,
        String entity,
        String property,
        String was,
        String is) {

    public Cursor cursor() {
        return new Cursor(at, 0, id);
    }
}
