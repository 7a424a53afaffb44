package io.zhidu.baddebt;

import java.time.LocalDateTime;

/**
 * What somebody did about a case.
 *
 * @param outcome of a decision: approve, refuse, sendBack; else null
 */
public record CaseStep(Kind kind, String outcome, String note, LocalDateTime at, String by) {

    /** What was done. */
    public enum Kind {
        INVESTIGATED,
        ALLOCATED,
        PROPOSED,
        ANSWERED,
        DECIDED,
        PAID,
        ORDERED,
        RECOVERED,
        CLOSED
    }
}
