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

/** Takes invoices: each takes over what its shipment held, and is paid by money that waits for it. */
@Component
class InvoiceIntake {

    private final Intake intake;
    private final Ledger ledger;
    private final InvoicedShipments shipments;

    InvoiceIntake(Intake intake, Ledger ledger, InvoicedShipments shipments) {
        this.intake = intake;
        this.ledger = ledger;
        this.shipments = shipments;
    }

    void take(List<InvoiceLine> sent) {
        LineChecks.size(sent);
        LineChecks.each(sent, (index, line) -> {
            LineChecks.number(line.number());
            LineChecks.amount(line.amount());
            LineChecks.notFuture(line.invoiceDate(), intake.today());
            return line;
        });
        Set<String> accounts =
                intake.lock(sent.stream().map(InvoiceLine::account).toList());
        fresh(sent, accounts).forEach(this::enter);
    }

    private Map<String, List<InvoiceLine>> fresh(List<InvoiceLine> sent, Set<String> accounts) {
        Map<String, InvoiceLine> known = new HashMap<>(ledger.invoices(sent.stream()
                .flatMap(line -> Stream.of(line.number(), line.reverses()))
                .filter(Objects::nonNull)
                .toList()));
        Map<String, String> reversed = new HashMap<>(ledger.reversedInvoices(sent.stream()
                .map(InvoiceLine::reverses)
                .filter(Objects::nonNull)
                .toList()));
        Map<String, List<InvoiceLine>> fresh = new LinkedHashMap<>();
        LineChecks.each(sent, (index, line) -> {
            Intake.known(line.account(), accounts);
            InvoiceLine whole = line.reverses() == null ? line : reversal(line, known, reversed);
            if (Intake.isNew(whole, known.putIfAbsent(whole.number(), whole), whole.number())) {
                released(whole);
                fresh.computeIfAbsent(whole.account(), account -> new ArrayList<>())
                        .add(whole);
            }
            return whole;
        });
        return fresh;
    }

    private static InvoiceLine reversal(
            InvoiceLine line, Map<String, InvoiceLine> known, Map<String, String> reversed) {
        InvoiceLine original = known.get(line.reverses());
        if (original == null) {
            throw Refusal.invalid("credit.reversal.unknown", line.reverses());
        }
        Intake.reversible(
                original.reverses() == null
                        && original.account().equals(line.account())
                        && original.amount().equals(line.amount())
                        && (line.shipment() == null || line.shipment().equals(original.shipment())),
                line.number(),
                line.reverses(),
                reversed);
        return new InvoiceLine(
                line.number(), line.account(), line.invoiceDate(), line.amount(), original.shipment(), line.reverses());
    }

    /** Goods that were never released have no invoice here: what left without release is another case (3-3.2). */
    private void released(InvoiceLine line) {
        if (line.shipment() != null && !shipments.canBeInvoiced(line.account(), line.shipment())) {
            throw Refusal.invalid("credit.invoice.notReleased", line.shipment());
        }
    }

    private void enter(String account, List<InvoiceLine> lines) {
        Ledger.Stamp stamp = intake.stamp(account);
        ledger.insertInvoices(lines, stamp);
        intake.book(
                account,
                stamp,
                book -> lines.stream().filter(line -> line.reverses() == null).forEach(line -> book.add(open(line))));
        lines.stream().filter(line -> line.reverses() != null).forEach(line -> takeBack(account, stamp, line));
        List<String> closed = lines.stream()
                .map(InvoiceLine::shipment)
                .filter(Objects::nonNull)
                .distinct()
                .filter(shipment -> shipments.invoiced(shipment, stamp))
                .toList();
        if (!closed.isEmpty()) {
            intake.book(account, stamp, book -> closed.forEach(book::free));
        }
        intake.finish(account);
    }

    private void takeBack(String account, Ledger.Stamp stamp, InvoiceLine line) {
        InvoiceLine original = ledger.invoices(List.of(line.reverses())).get(line.reverses());
        intake.book(
                account,
                stamp,
                book -> book.takeBackInvoice(open(original), ledger.matchesOfInvoice(original.number())));
        intake.reversed(line);
    }

    private static OpenInvoice open(InvoiceLine line) {
        return new OpenInvoice(line.number(), line.invoiceDate(), line.shipment(), line.amount());
    }
}
