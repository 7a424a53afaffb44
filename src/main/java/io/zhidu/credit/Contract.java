package io.zhidu.credit;

import java.time.LocalDate;

/**
 * Clause 3-1.1.2.
 *
 * @param to its last day
 * @param reference of the signed paper
 */
public record Contract(Kind kind, LocalDate from, LocalDate to, boolean settlementAgreement, String reference) {

    /** 經銷 or 直銷. */
    public enum Kind {
        DISTRIBUTION,
        DIRECT
    }

    /** Signed, with its settlement agreement, and in force that day, its last one included. */
    public boolean grantsCreditOn(LocalDate day) {
        return settlementAgreement && !day.isBefore(from) && !day.isAfter(to);
    }
}
