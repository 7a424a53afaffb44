package io.zhidu.audit.looks;

import java.time.LocalDateTime;

/**
 * One look of an auditor at a case.
 *
 * @param number the case's business number, null where it has none
 * @param instance the engine's process instance, one of them where the address names only a number; null where there is none
 * @param subject as the address names it, {@link #MANY} for a list over cases
 * @param address method and path
 * @param conditions the query, or null
 * @param from network address
 */
public record Look(
        long id,
        String person,
        LocalDateTime at,
        String number,
        String instance,
        String subject,
        String address,
        String conditions,
        String from) {

    public static final String MANY = "*";
}
