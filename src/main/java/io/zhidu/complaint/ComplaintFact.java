package io.zhidu.complaint;

import java.time.LocalDateTime;

/**
 * What statistics know of a complaint.
 *
 * @param department or null
 * @param answeredAt when the customer first had an answer, or null
 * @param score the last that he gave, 1 to 5, or null
 * @param misses of its deadlines
 */
public record ComplaintFact(
        String number,
        LocalDateTime registeredAt,
        String kind,
        String department,
        ComplaintState state,
        int rounds,
        LocalDateTime answeredAt,
        Integer score,
        int misses) {}
