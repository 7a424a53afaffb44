package io.zhidu.audit.clause;

import java.time.LocalDateTime;

/**
 * One time that a sign is found, with its case.
 *
 * @param process of the case
 * @param number the case's business number, null where it has none
 * @param element what was done there, or the rule
 * @param person who did it, null where it was the system
 */
public record Happening(
        String id, LocalDateTime at, String instance, String process, String number, String element, String person) {}
