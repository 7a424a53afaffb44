package io.zhidu.audit.history;

import java.time.LocalDateTime;

/** A message to a customer. @param state of the outbox @param words as he read it */
public record Message(
        String id, LocalDateTime at, String kind, String address, String words, String state, LocalDateTime doneAt) {

    public Cursor cursor() {
        return new Cursor(at, 0, id);
    }
}
