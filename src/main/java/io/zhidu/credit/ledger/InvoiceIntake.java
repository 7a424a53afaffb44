package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes invoices: each takes over what its shipment held, and is paid by money that waits for it. */
@Component
class InvoiceIntake implements LineKind<InvoiceLine> {

    private final Intake intake;
    private final Ledger ledger;
    private final InvoicedShipments shipments;

    InvoiceIntake(Intake intake, Ledger ledger, InvoicedShipments shipments) {
        this.intake = intake;
        this.ledger = ledger;
        this.shipments = shipments;
    }

    @Override
    public void checkDay(InvoiceLine line, LocalDate today) {
        LineChecks.notFuture(line.invoiceDate(), today);
    }

    @Override
    public Map<String, InvoiceLine> known(Collection<String> numbers) {
        return ledger.invoices(numbers);
    }

    @Override
    public Map<String, String> reversed(Collection<String> numbers) {
        return ledger.reversedInvoices(numbers);
    }

    @Override
    public boolean agrees(InvoiceLine reversal, InvoiceLine original) {
        return reversal.shipment() == null || reversal.shipment().equals(original.shipment());
    }

    @Override
    public InvoiceLine completed(InvoiceLine line, InvoiceLine original) {
        return new InvoiceLine(
                line.number(), line.account(), line.invoiceDate(), line.amount(), original.shipment(), line.reverses());
    }

    /** Goods that were never released have no invoice here: what left without release is another case (3-3.2). */
    @Override
    public Consumer<InvoiceLine> demands(List<InvoiceLine> sent) {
        Map<String, Money> invoiced = new HashMap<>();
        return line -> {
            if (line.shipment() == null) {
                return;
            }
            if (!shipments.canBeInvoiced(line.account(), line.shipment())) {
                throw Refusal.invalid("credit.invoice.notReleased", line.shipment());
            }
            Money before = invoiced.computeIfAbsent(line.shipment(), ledger::invoiced);
            invoiced.put(line.shipment(), line.reverses() == null ? sum(before, line) : before.minus(line.amount()));
        };
    }

    /** More than the goods is not theirs. */
    private Money sum(Money before, InvoiceLine line) {
        Money sum = before.plus(line.amount());
        Money goods = shipments.invoiceable(line.shipment());
        if (sum.exceeds(goods)) {
            throw Refusal.invalid("shipment.invoice.tooMuch", line.shipment(), goods, before, line.amount());
        }
        return sum;
    }

    @Override
    public void enter(String account, List<InvoiceLine> lines) {
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
