package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.util.Optional;

/** What customers owe, asked by other procedures. */
public interface Receivables {

    /** An invoice of the ledger, paid or not; a reversal is none. */
    Optional<Receivable> invoice(String number);

    /** What of the shipment's goods is not invoiced or not paid yet. */
    Money openOf(String shipment);
}
