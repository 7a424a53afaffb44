package io.zhidu.credit.ledger;

import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes receipts: they pay what they name, else the oldest open invoices. */
@Component
class ReceiptIntake implements LineKind<ReceiptLine> {

    private final Intake intake;
    private final Ledger ledger;
    private final InvoicedShipments shipments;

    ReceiptIntake(Intake intake, Ledger ledger, InvoicedShipments shipments) {
        this.intake = intake;
        this.ledger = ledger;
        this.shipments = shipments;
    }

    @Override
    public void checkDay(ReceiptLine line, LocalDate today) {
        if (line.reverses() == null || line.valueDate() != null) {
            LineChecks.notFuture(line.valueDate(), today);
        }
    }

    @Override
    public Map<String, ReceiptLine> known(Collection<String> numbers) {
        return ledger.receipts(numbers);
    }

    @Override
    public Map<String, String> reversed(Collection<String> numbers) {
        return ledger.reversedReceipts(numbers);
    }

    @Override
    public boolean agrees(ReceiptLine reversal, ReceiptLine original) {
        return (reversal.valueDate() == null || reversal.valueDate().equals(original.valueDate()))
                && reversal.invoice() == null
                && reversal.shipment() == null;
    }

    /** With the value date of its original, so that the limit of every day is as if neither had been. */
    @Override
    public ReceiptLine completed(ReceiptLine line, ReceiptLine original) {
        return new ReceiptLine(
                line.number(), line.account(), original.valueDate(), line.amount(), null, null, line.reverses());
    }

    @Override
    public Consumer<ReceiptLine> demands(List<ReceiptLine> sent) {
        Map<String, InvoiceLine> invoices = ledger.invoices(
                sent.stream().map(ReceiptLine::invoice).filter(Objects::nonNull).toList());
        return line -> named(line, invoices);
    }

    private void named(ReceiptLine line, Map<String, InvoiceLine> invoices) {
        if (line.invoice() != null && line.shipment() != null) {
            throw Refusal.invalid("credit.receipt.namesTwo");
        }
        if (line.invoice() != null) {
            InvoiceLine invoice = invoices.get(line.invoice());
            if (invoice == null || !invoice.account().equals(line.account())) {
                throw Refusal.invalid("credit.invoice.unknown", line.invoice());
            }
        }
        if (line.shipment() != null && !shipments.takesMoney(line.account(), line.shipment())) {
            throw Refusal.invalid("credit.receipt.shipment", line.shipment());
        }
    }

    @Override
    public void enter(String account, List<ReceiptLine> lines) {
        Ledger.Stamp stamp = intake.stamp(account);
        ledger.insertReceipts(lines, stamp);
        List<ReceiptLine> money =
                lines.stream().filter(line -> line.reverses() == null).toList();
        if (!money.isEmpty()) {
            intake.book(account, stamp, book -> money.forEach(line -> enter(book, line)));
        }
        lines.stream()
                .map(ReceiptLine::reverses)
                .filter(Objects::nonNull)
                .forEach(original -> intake.book(
                        account, stamp, book -> book.takeBackReceipt(original, ledger.matchesOfReceipt(original))));
        intake.finish(account);
    }

    private static void enter(AccountBook book, ReceiptLine line) {
        String shipment = line.shipment() == null ? OpenReceipt.ANY : line.shipment();
        book.add(new OpenReceipt(line.number(), shipment, line.valueDate(), line.amount()));
        if (line.invoice() != null) {
            book.pay(line.invoice(), line.number());
        }
    }
}
