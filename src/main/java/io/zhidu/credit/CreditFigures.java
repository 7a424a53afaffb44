package io.zhidu.credit;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the ledgers come to at this moment. */
public interface CreditFigures {

    /** Receipts or invoices by their dates, both days included: one stretch of one index, however long the history. */
    Money sum(LimitSums what, String account, LocalDate from, LocalDate to);

    /** As {@link #sum}, by day; a day without any is missing. */
    Map<LocalDate, Money> sumByDay(LimitSums what, String account, LocalDate from, LocalDate to);

    Unpaid unpaid(String account);

    /** Open amount of invoices dated before the day. */
    Money unpaidBefore(String account, LocalDate day);

    /** Open invoices, then shipments with what they hold, the oldest first. */
    List<SnapshotRow> openItems(String account);

    /** Released and not yet invoiced. */
    Money held(String account);

    /** Over-limit shipments whose money has not come in, clause 3-2.2. */
    int unsettledOverLimit(String account);

    /** @param oldest date of the oldest open invoice, or null */
    record Unpaid(Money amount, LocalDate oldest) {}
}
