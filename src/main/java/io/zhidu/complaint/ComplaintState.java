package io.zhidu.complaint;

/** How far a complaint has come. */
public enum ComplaintState {
    REGISTERED,
    HANDLING,
    AWAITING_CUSTOMER,
    ANSWERED,
    /** Closed: the customer said so. */
    SATISFIED,
    /** Closed: not reached on several working days; he has a last letter. */
    UNREACHABLE,
    /** Closed: the supervision committee's decision is final. */
    FINAL,
    /** Closed: goes on under another number. */
    MERGED;

    public boolean isOpen() {
        return ordinal() < SATISFIED.ordinal();
    }

    /** Whether the customer may come back to it. */
    boolean mayReopen() {
        return this == SATISFIED || this == UNREACHABLE;
    }
}
