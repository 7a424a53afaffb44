package io.zhidu.audit.history;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One passing of an element.
 *
 * @param person who did it, null for what no person does
 * @param role in which he did it: of the groups it was for, the one he held that day
 * @param forWhom the groups it was for, and the persons named as candidates
 * @param onBehalfOf whose deputy he was, or null
 * @param claimedAt when whoever did it took it over; null where nobody is known to have
 * @param dueAt the deadline, or null
 * @param called the process instance that it called, or null
 */
public record Step(
        String id,
        long sequence,
        String element,
        String name,
        String type,
        List<String> clauses,
        String person,
        String personName,
        String role,
        List<String> forWhom,
        String onBehalfOf,
        LocalDateTime createdAt,
        LocalDateTime claimedAt,
        LocalDateTime endedAt,
        Times times,
        LocalDateTime dueAt,
        boolean cancelled,
        String task,
        String called) {

    /** In milliseconds. @param working null until somebody has taken it @param late past the deadline, 0 where it was kept */
    public record Times(long waiting, Long working, long late) {}

    Cursor cursor() {
        return new Cursor(createdAt, sequence, id);
    }
}
