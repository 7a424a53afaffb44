package io.zhidu.credit;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the ledgers come to at this moment. */
public interface CreditFigures {

    /** Receipts by value date, both days included: reads one stretch of one index, however long the history. */
    Money received(String account, LocalDate from, LocalDate to);

    /** As {@link #received}, by day; a day without a receipt is missing. */
    Map<LocalDate, Money> receivedByDay(String account, LocalDate from, LocalDate to);

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
