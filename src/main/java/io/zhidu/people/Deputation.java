package io.zhidu.people;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One person signs for another, for a period.
 *
 * @param to the last day
 * @param withdrawnFrom the first day that it no longer holds, or null
 */
public record Deputation(
        String id,
        String principal,
        String deputy,
        LocalDate from,
        LocalDate to,
        LocalDateTime namedAt,
        String namedBy,
        LocalDate withdrawnFrom,
        String withdrawnBy) {

    /** Whether there is still a day left to withdraw it for. */
    public boolean isOpenOn(LocalDate day) {
        return withdrawnFrom == null && !to.isBefore(day);
    }
}
