package io.zhidu.credit;

import java.time.LocalDateTime;

/**
 * A debtor in credit management.
 *
 * @param number {@code KH-nnnn}
 * @param standing as last reviewed
 */
public record CreditAccount(
        String number,
        String name,
        String areaId,
        String openerName,
        String phone,
        LocalDateTime openedAt,
        String openedBy,
        Standing standing) {}
