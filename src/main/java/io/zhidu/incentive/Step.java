package io.zhidu.incentive;

import java.time.LocalDateTime;

/** What happened to a settlement, when and by whom; kept for good, signatures that were sent back too. */
public record Step(Event event, LocalDateTime at, String by, String reason) {

    /** What it was. */
    public enum Event {
        BEGUN,
        /** The department settles without evidence that is missing, for the reason given. */
        MISSING_ACCEPTED,
        COMPUTED,
        PREPARED,
        REVIEWED,
        SENT_BACK,
        LOCKED,
        TAXED,
        /** A line of the locked settlement, to be taken up by the next one of its kind. */
        CORRECTED
    }
}
