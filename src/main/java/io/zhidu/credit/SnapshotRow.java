package io.zhidu.credit;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/** What lies behind a snapshot: a receipt (or, where the limit sums those, an invoice) in the window, an invoice with its open amount then, a shipment with its hold. */
public record SnapshotRow(Kind kind, String reference, LocalDate day, Money amount) {

    /** Which of the snapshot's figures the row belongs to. */
    public enum Kind {
        RECEIPT,
        INVOICE,
        OPEN_INVOICE,
        RELEASED_SHIPMENT
    }
}
