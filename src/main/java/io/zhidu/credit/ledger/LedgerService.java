package io.zhidu.credit.ledger;

import io.zhidu.platform.Attempts;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Takes invoices and receipts, and matches them. A batch is taken whole or not at all; when the database breaks it off beside
 * another one, it is done again.
 */
@Service
public class LedgerService {

    private final Intake intake;
    private final InvoiceIntake invoices;
    private final ReceiptIntake receipts;
    private final Attempts attempts;

    LedgerService(Intake intake, InvoiceIntake invoices, ReceiptIntake receipts, Attempts attempts) {
        this.intake = intake;
        this.invoices = invoices;
        this.receipts = receipts;
        this.attempts = attempts;
    }

    /**
     * At most 1000 lines. A line that is known changes nothing.
     *
     * @throws BadLine for the first line that cannot be taken; a conflict where its number is known with another content
     */
    public void recordInvoices(List<InvoiceLine> batch) {
        attempts.inTransaction(() -> intake.take(batch, invoices));
    }

    /** As {@link #recordInvoices}. */
    public void recordReceipts(List<ReceiptLine> batch) {
        attempts.inTransaction(() -> intake.take(batch, receipts));
    }
}
