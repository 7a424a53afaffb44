package io.zhidu.audit.clause;

import java.util.Arrays;

/** How a sign is found in the history. */
public enum How {
    /** The element was done. */
    DONE("done"),
    /** The task was completed before it was due. */
    IN_TIME("inTime"),
    /** The task was not completed when it was due. */
    LATE("late"),
    /** The decision's rule matched. */
    RULE("rule"),
    /** The task's form was filled in so. */
    ANSWER("answer");

    private final String id;

    How(String id) {
        this.id = id;
    }

    static How of(String id) {
        return Arrays.stream(values())
                .filter(how -> how.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown sign " + id));
    }
}
