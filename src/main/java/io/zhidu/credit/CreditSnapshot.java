package io.zhidu.credit;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/**
 * The figures of an account at one moment, clauses 3-1.2 and 3-1.3.
 *
 * @param limit receipts or invoices of the days before {@code day}
 * @param exposure unpaid invoices and released shipments that have no invoice yet
 * @param available limit less exposure; negative when the account is over
 * @param oldestOpenInvoiceDays age of the oldest open invoice, 0 where none is open
 * @param unsettledOverLimit over-limit shipments whose money has not come in
 */
public record CreditSnapshot(
        String id,
        String account,
        LocalDate day,
        boolean creditOpen,
        Money limit,
        Money unpaidInvoices,
        Money releasedUninvoiced,
        Money exposure,
        Money available,
        int oldestOpenInvoiceDays,
        int unsettledOverLimit) {}
