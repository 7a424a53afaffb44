package io.zhidu.baddebt.deduction;

import java.time.LocalDateTime;

/** The deductions of a month: how far they are, and who approved them. */
public record Run(
        String month,
        State state,
        LocalDateTime computedAt,
        LocalDateTime approvedAt,
        String approvedBy,
        LocalDateTime lockedAt) {

    /** In this order. */
    public enum State {
        PREVIEW,
        APPROVED,
        LOCKED
    }

    public boolean isApproved() {
        return state != State.PREVIEW;
    }

    public boolean isLocked() {
        return state == State.LOCKED;
    }
}
