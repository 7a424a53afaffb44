package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/** What the ledger asks and tells about shipments. */
public interface InvoicedShipments {

    /** Whether the account has such a shipment and its goods were released, so that it can be invoiced. */
    boolean canBeInvoiced(String account, String shipment);

    /** What the invoices of such a shipment may come to: the goods that left, or are to leave (3-2.1). */
    Money invoiceable(String shipment);

    /** Whether the account has such a shipment that still waits for money or its invoice. */
    boolean takesMoney(String account, String shipment);

    /** Its invoices changed. @return whether the shipment is closed by them */
    boolean invoiced(String shipment, Ledger.Stamp stamp);

    /** The account's matches changed: an over-limit shipment is settled when invoiced and paid in full. */
    void settle(String account, LocalDate day);
}
