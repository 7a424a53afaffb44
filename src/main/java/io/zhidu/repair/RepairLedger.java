package io.zhidu.repair;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.List;

/** Money of an order, clause 1-3.7; append-only, a correction is a reversal. What is open is the sum of all entries. */
public interface RepairLedger {

    void book(String order, Entry entry);

    List<Entry> entries(String order);

    default Money open(String order) {
        return entries(order).stream().map(Entry::amount).collect(Money.sum());
    }

    /** @param amount yuan: charge and refund positive, receipt and reversal negative */
    record Entry(Kind kind, Money amount, String method, String voucher, String reason, LocalDateTime at, String by) {}

    enum Kind {
        CHARGE,
        RECEIPT,
        REVERSAL,
        REFUND
    }
}
