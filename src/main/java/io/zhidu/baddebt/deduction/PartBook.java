package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The book of one part of a case: all of its entries, and what each event adds to them. Always: due = taken − given back +
 * remaining; and of remaining and owed back one is zero. Amounts in yuan.
 */
public final class PartBook {

    private final List<Entry> entries;
    private final List<Entry> added = new ArrayList<>();
    private final LocalDateTime at;
    private final String by;

    /** @param at when and @param by by whom whatever is added now is booked */
    public PartBook(List<Entry> entries, LocalDateTime at, String by) {
        this.entries = new ArrayList<>(entries);
        this.at = at;
        this.by = by;
    }

    /** What he bears now: what was ordered less what came in. */
    public Money due() {
        return entries.stream()
                .filter(entry -> entry.kind().ofDue())
                .map(Entry::amount)
                .collect(Money.sum());
    }

    /** What he was ordered to bear, whatever came in later. */
    public Money ordered() {
        return sum(EntryKind.DUE);
    }

    public Money taken() {
        return sum(EntryKind.TAKEN);
    }

    public Money givenBack() {
        return sum(EntryKind.GIVEN_BACK);
    }

    public Money paidOut() {
        return sum(EntryKind.PAID_OUT);
    }

    /** What is still to be taken. */
    public Money remaining() {
        return due().minus(taken()).plus(givenBack());
    }

    /** What is his again and not yet paid out. */
    public Money owedBack() {
        return givenBack().minus(paidOut());
    }

    /** Entries that the events brought about, to be kept. */
    public List<Entry> added() {
        return Collections.unmodifiableList(added);
    }

    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    void order(Money amount) {
        add(EntryKind.DUE, amount, null, null, null);
    }

    /** Money came in: first what is not yet taken is cancelled, then what was taken is his again, newest deduction first. */
    void relieve(Money amount, String receipt) {
        Money back = amount.minus(least(amount, remaining()));
        add(EntryKind.RELIEVED, amount.negated(), null, null, receipt);
        for (var month : takenByMonth().descendingMap().entrySet()) {
            Money piece = least(back, month.getValue());
            add(EntryKind.GIVEN_BACK, piece, null, month.getKey(), receipt);
            back = back.minus(piece);
        }
    }

    /** That money was taken back: he bears it again; what is his again and not paid out yet is set against it. */
    void bearAgain(String receipt) {
        Money amount = entries.stream()
                .filter(entry -> entry.kind() == EntryKind.RELIEVED && receipt.equals(entry.receipt()))
                .map(Entry::amount)
                .collect(Money.sum())
                .negated();
        Money set = least(amount, owedBack());
        add(EntryKind.DUE_AGAIN, amount, null, null, receipt);
        for (var month : byMonth(EntryKind.GIVEN_BACK).entrySet()) {
            Money piece = least(set, month.getValue());
            add(EntryKind.GIVEN_BACK, piece.negated(), null, month.getKey(), receipt);
            set = set.minus(piece);
        }
    }

    /** @return what of it was really taken: never more than remains */
    Money take(Money amount, String month) {
        Money piece = least(amount, remaining());
        add(EntryKind.TAKEN, piece, month, null, null);
        return piece;
    }

    /** @return what of it was really paid out: never more than is his */
    Money payOut(Money amount, String month) {
        Money piece = least(amount, owedBack());
        add(EntryKind.PAID_OUT, piece, month, null, null);
        return piece;
    }

    void carryOver(String month) {
        add(EntryKind.CARRIED_OVER, remaining(), month, null, null);
    }

    private NavigableMap<String, Money> takenByMonth() {
        NavigableMap<String, Money> months = byMonth(EntryKind.TAKEN);
        byMonth(EntryKind.GIVEN_BACK).forEach((month, back) -> months.merge(month, back.negated(), Money::plus));
        return months;
    }

    private NavigableMap<String, Money> byMonth(EntryKind kind) {
        NavigableMap<String, Money> months = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.kind() == kind)
                .forEach(entry -> months.merge(
                        kind == EntryKind.TAKEN ? entry.month() : entry.ofMonth(), entry.amount(), Money::plus));
        return months;
    }

    private void add(EntryKind kind, Money amount, String month, String ofMonth, String receipt) {
        if (!amount.isZero()) {
            Entry entry = new Entry(kind, amount, month, ofMonth, receipt, at, by);
            entries.add(entry);
            added.add(entry);
        }
    }

    private Money sum(EntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::amount)
                .collect(Money.sum());
    }

    private static Money least(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }
}
