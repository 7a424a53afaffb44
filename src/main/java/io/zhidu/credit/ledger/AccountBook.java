package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One account's open invoices and unmatched money, and which pays which: what is named first, then the oldest. Whatever
 * happens, an invoice's amount is what is open of it and what it matched, and so is a receipt's.
 */
public final class AccountBook {

    private final Map<String, OpenInvoice> invoices = new HashMap<>();
    private final Map<List<String>, OpenReceipt> receipts = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();

    public AccountBook(Collection<OpenInvoice> invoices, Collection<OpenReceipt> receipts) {
        invoices.forEach(this::add);
        receipts.forEach(this::add);
    }

    void add(OpenInvoice invoice) {
        Money open = openOf(invoice.number());
        put(invoice.with(open.plus(invoice.open())));
    }

    void add(OpenReceipt receipt) {
        OpenReceipt known = receipts.get(key(receipt));
        put(known == null ? receipt : known.with(known.open().plus(receipt.open())));
    }

    /** As much of the receipt as is open of the invoice. */
    void pay(String invoice, String receipt) {
        open(one -> one.number().equals(receipt)).forEach(money -> {
            OpenInvoice open = invoices.get(invoice);
            if (open != null) {
                match(open, money);
            }
        });
    }

    /** The receipt never came: what it paid is open again. */
    void takeBackReceipt(String receipt, Collection<PastMatch> past) {
        past.forEach(one -> {
            matches.add(new Match(
                    receipt, one.invoice().number(), one.match().amount().negated()));
            add(one.invoice().with(one.match().amount()));
        });
        receipts.keySet().removeIf(key -> key.get(0).equals(receipt));
    }

    /** The invoice never was: what paid it is money for others again, or for the same goods. */
    void takeBackInvoice(OpenInvoice invoice, Collection<PastMatch> past) {
        past.forEach(one -> {
            matches.add(new Match(
                    one.receipt().number(),
                    invoice.number(),
                    one.match().amount().negated()));
            String shipment = invoice.shipment() == null ? OpenReceipt.ANY : invoice.shipment();
            add(one.receipt().with(one.match().amount()).forShipment(shipment));
        });
        invoices.remove(invoice.number());
    }

    /** Money for a shipment before its goods leave, the oldest first, up to the amount (3-1.4.1, 3-2.2.3). */
    public void claim(String shipment, Money amount) {
        Money missing = amount.minus(sum(open(one -> one.shipment().equals(shipment))));
        for (OpenReceipt free : open(one -> one.shipment().equals(OpenReceipt.ANY))) {
            if (missing.isPositive()) {
                Money part = least(missing, free.open());
                put(free.with(free.open().minus(part)));
                add(free.with(part).forShipment(shipment));
                missing = missing.minus(part);
            }
        }
    }

    /**
     * The shipment wants no more money: what is left of its own is for any invoice.
     *
     * @return whether anything was
     */
    public boolean free(String shipment) {
        List<OpenReceipt> own = open(one -> one.shipment().equals(shipment));
        own.forEach(money -> {
            receipts.remove(key(money));
            add(money.forShipment(OpenReceipt.ANY));
        });
        return !own.isEmpty();
    }

    /** Goods' own money pays their invoices, then the oldest money the oldest invoices. */
    public void settle() {
        oldest().stream()
                .filter(invoice -> invoice.shipment() != null)
                .forEach(invoice -> open(one -> one.shipment().equals(invoice.shipment()))
                        .forEach(money -> payStill(invoice, money)));
        List<OpenReceipt> free = open(one -> one.shipment().equals(OpenReceipt.ANY));
        oldest().forEach(invoice -> free.forEach(money -> payStill(invoice, money)));
    }

    private void payStill(OpenInvoice invoice, OpenReceipt receipt) {
        OpenInvoice open = invoices.get(invoice.number());
        OpenReceipt money = receipts.get(key(receipt));
        if (open != null && money != null) {
            match(open, money);
        }
    }

    private void match(OpenInvoice invoice, OpenReceipt receipt) {
        Money part = least(invoice.open(), receipt.open());
        matches.add(new Match(receipt.number(), invoice.number(), part));
        put(invoice.with(invoice.open().minus(part)));
        put(receipt.with(receipt.open().minus(part)));
    }

    private void put(OpenInvoice invoice) {
        if (invoice.open().isZero()) {
            invoices.remove(invoice.number());
        } else {
            invoices.put(invoice.number(), invoice);
        }
    }

    private void put(OpenReceipt receipt) {
        if (receipt.open().isZero()) {
            receipts.remove(key(receipt));
        } else {
            receipts.put(key(receipt), receipt);
        }
    }

    private Money openOf(String invoice) {
        return invoices.containsKey(invoice) ? invoices.get(invoice).open() : Money.ZERO;
    }

    private List<OpenInvoice> oldest() {
        return invoices.values().stream()
                .sorted(Comparator.comparing(OpenInvoice::date).thenComparing(OpenInvoice::number))
                .toList();
    }

    private List<OpenReceipt> open(Predicate<OpenReceipt> which) {
        return receipts.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(OpenReceipt::valueDate).thenComparing(OpenReceipt::number))
                .toList();
    }

    private static Money sum(List<OpenReceipt> money) {
        return money.stream().map(OpenReceipt::open).collect(Money.sum());
    }

    private static Money least(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }

    private static List<String> key(OpenReceipt receipt) {
        return List.of(receipt.number(), receipt.shipment());
    }

    public Set<OpenInvoice> invoices() {
        return Set.copyOf(invoices.values());
    }

    public Set<OpenReceipt> receipts() {
        return Set.copyOf(receipts.values());
    }

    /** What was matched and taken back since the book was opened. */
    public List<Match> matches() {
        return List.copyOf(matches);
    }
}
