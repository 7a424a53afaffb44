package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The append-only tables of money and goods in. Every change needs the lock of the account's row. */
public interface Ledger {

    Map<String, InvoiceLine> invoices(Collection<String> numbers);

    Map<String, ReceiptLine> receipts(Collection<String> numbers);

    /** Which of these have been reversed, by the numbers of their reversals. */
    Map<String, String> reversedInvoices(Collection<String> numbers);

    Map<String, String> reversedReceipts(Collection<String> numbers);

    void insertInvoices(Collection<InvoiceLine> lines, Stamp stamp);

    void insertReceipts(Collection<ReceiptLine> lines, Stamp stamp);

    AccountBook open(String account);

    /** Adds the book's matches and brings what is open to what it says. */
    void keep(String account, AccountBook book, Stamp stamp);

    List<PastMatch> matchesOfReceipt(String receipt);

    List<PastMatch> matchesOfInvoice(String invoice);

    /** Money that is there for the shipment: its own, and what neither an invoice nor released goods will take. */
    Money moneyFor(String account, String shipment);

    /** What the shipment's invoices come to. */
    Money invoiced(String shipment);

    /** @param entry of the account's ledgers */
    record Stamp(long entry, LocalDateTime at, String by) {}
}
