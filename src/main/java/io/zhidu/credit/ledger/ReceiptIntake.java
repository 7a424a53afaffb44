package io.zhidu.credit.ledger;

import io.zhidu.platform.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Takes receipts: they pay what they name, else the oldest open invoices. */
@Component
class ReceiptIntake {

    private final Intake intake;
    private final Ledger ledger;
    private final InvoicedShipments shipments;

    ReceiptIntake(Intake intake, Ledger ledger, InvoicedShipments shipments) {
        this.intake = intake;
        this.ledger = ledger;
        this.shipments = shipments;
    }

    void take(List<ReceiptLine> sent) {
        LineChecks.size(sent);
        LineChecks.each(sent, (index, line) -> {
            LineChecks.number(line.number());
            LineChecks.amount(line.amount());
            if (line.reverses() == null || line.valueDate() != null) {
                LineChecks.notFuture(line.valueDate(), intake.today());
            }
            return line;
        });
        Set<String> accounts =
                intake.lock(sent.stream().map(ReceiptLine::account).toList());
        fresh(sent, accounts).forEach(this::enter);
    }

    /** The lines that are not known yet, by account, in their order. */
    private Map<String, List<ReceiptLine>> fresh(List<ReceiptLine> sent, Set<String> accounts) {
        Map<String, ReceiptLine> known = new HashMap<>(ledger.receipts(sent.stream()
                .flatMap(line -> Stream.of(line.number(), line.reverses()))
                .filter(Objects::nonNull)
                .toList()));
        Map<String, InvoiceLine> invoices = ledger.invoices(
                sent.stream().map(ReceiptLine::invoice).filter(Objects::nonNull).toList());
        Map<String, String> reversed = new HashMap<>(ledger.reversedReceipts(sent.stream()
                .map(ReceiptLine::reverses)
                .filter(Objects::nonNull)
                .toList()));
        Map<String, List<ReceiptLine>> fresh = new LinkedHashMap<>();
        LineChecks.each(sent, (index, line) -> {
            Intake.known(line.account(), accounts);
            ReceiptLine dated = line.reverses() == null ? line : reversal(line, known, reversed);
            if (Intake.isNew(dated, known.putIfAbsent(dated.number(), dated), dated.number())) {
                named(dated, invoices);
                fresh.computeIfAbsent(dated.account(), account -> new ArrayList<>())
                        .add(dated);
            }
            return dated;
        });
        return fresh;
    }

    /** With the value date of its original, so that the limit of every day is as if neither had been. */
    private static ReceiptLine reversal(
            ReceiptLine line, Map<String, ReceiptLine> known, Map<String, String> reversed) {
        ReceiptLine original = known.get(line.reverses());
        if (original == null) {
            throw Refusal.invalid("credit.reversal.unknown", line.reverses());
        }
        Intake.reversible(
                original.reverses() == null
                        && original.account().equals(line.account())
                        && original.amount().equals(line.amount())
                        && (line.valueDate() == null || line.valueDate().equals(original.valueDate()))
                        && line.invoice() == null
                        && line.shipment() == null,
                line.number(),
                line.reverses(),
                reversed);
        return new ReceiptLine(
                line.number(), line.account(), original.valueDate(), line.amount(), null, null, line.reverses());
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

    private void enter(String account, List<ReceiptLine> lines) {
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
