package io.zhidu.complaint;

import java.util.Arrays;

/** What the clocks of a complaint measure (clause 4-8). */
public enum ClockKind {
    /** From the registration until the customer is told who is responsible. */
    FIRST_RESPONSE("firstResponse"),
    /** From the registration, or the round's beginning, until the customer has an answer. */
    SOLUTION("solution"),
    /** From the answer until he is asked whether he is satisfied. */
    CALLBACK("callback");

    private final String id;

    ClockKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static ClockKind of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id.equals(id))
                .findFirst()
                .orElseThrow();
    }
}
