package io.zhidu.baddebt;

import java.time.LocalDateTime;

/**
 * What a person says about what he is to bear.
 *
 * @param revision of the allocation that he was shown
 * @param silent he said nothing in time, and the policy says what that counts as
 */
public record Hearing(
        int revision, String person, Answer answer, boolean silent, String reason, LocalDateTime at, String by) {

    /** Accepts it, or objects to it. */
    public enum Answer {
        ACCEPT,
        OBJECT
    }
}
