package io.zhidu.credit.ledger;

import java.util.List;
import org.springframework.stereotype.Service;

/** Takes invoices and receipts, and matches them. */
@Service
public class LedgerService {

    /** At most 1000 lines; one bad line refuses all of them, with its index; a line that is known changes nothing. */
    public void recordInvoices(List<InvoiceLine> batch) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #recordInvoices}. */
    public void recordReceipts(List<ReceiptLine> batch) {
        throw new UnsupportedOperationException();
    }
}
