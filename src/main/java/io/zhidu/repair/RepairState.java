package io.zhidu.repair;

/** Where a repair order stands. */
public enum RepairState {
    REPORTED,
    APPOINTED,
    DISPATCHED,
    ARRIVED,
    QUOTED,
    WORKING,
    AWAITING_PARTS,
    BILLED,
    SIGNED,
    CHARGED,
    SETTLED,
    DECLINED,
    CANCELLED,
    REVERSED;

    /** Clause 1-3.4: the customer may call off only what has not been started. */
    public boolean beforeWork() {
        return ordinal() < WORKING.ordinal();
    }

    /** Clause 1-3.6: after the signature nothing is cancelled, only reversed. */
    public boolean signed() {
        return this == SIGNED || this == CHARGED || this == SETTLED;
    }
}
