package io.zhidu.audit.history.search;

import io.zhidu.audit.history.CaseState;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What cases are looked for; null wherever it does not matter.
 *
 * @param number beginning of a business number
 * @param customer part of the name
 * @param text part of anything that was filled in or computed, the customer's name included
 * @param person who had a part in it, by user id
 * @param outcome end event
 * @param from first day on which it may have begun
 * @param to last day
 */
public record CaseQuery(
        String number,
        String customer,
        String text,
        String process,
        String person,
        String clause,
        CaseState state,
        String outcome,
        LocalDate from,
        LocalDate to,
        BigDecimal least,
        BigDecimal most) {}
