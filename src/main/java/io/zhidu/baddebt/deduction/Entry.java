package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;

/**
 * A line of the personal ledger.
 *
 * @param amount in yuan, signed
 * @param month {@code yyyy-MM} of the wage that it was taken from, paid out with or carried over in; null for all others
 * @param ofMonth of what is given back: the month in which it had been taken
 * @param receipt what brought it about, or null
 */
public record Entry(
        EntryKind kind,
        Money amount,
        String month,
        String ofMonth,
        String receipt,
        LocalDateTime bookedAt,
        String bookedBy) {}
