package io.zhidu.credit.ledger;

import io.zhidu.platform.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lines that come together: which of them are new, and whether each may be taken beside what is known. */
class Batch<L extends LedgerLine> {

    private final LineKind<L> kind;
    private final List<L> sent;
    private final Set<String> accounts;
    private final Map<String, L> known;
    private final Map<String, String> reversed;
    private final Consumer<L> demands;

    /** @param accounts those that there are, locked */
    Batch(LineKind<L> kind, List<L> sent, Set<String> accounts) {
        this.kind = kind;
        this.sent = sent;
        this.accounts = accounts;
        this.known = new HashMap<>(kind.known(sent.stream()
                .flatMap(line -> Stream.of(line.number(), line.reverses()))
                .filter(Objects::nonNull)
                .toList()));
        this.reversed = new HashMap<>(kind.reversed(
                sent.stream().map(LedgerLine::reverses).filter(Objects::nonNull).toList()));
        this.demands = kind.demands(sent);
    }

    /** The lines that are not known yet, by account, in their order. */
    Map<String, List<L>> fresh() {
        Map<String, List<L>> fresh = new LinkedHashMap<>();
        LineChecks.each(sent, (index, line) -> {
            if (line.account() == null || !accounts.contains(line.account())) {
                throw Refusal.invalid("credit.account.unknown", line.account() == null ? "" : line.account());
            }
            L whole = line.reverses() == null ? line : reversal(line);
            if (isNew(whole)) {
                demands.accept(whole);
                fresh.computeIfAbsent(whole.account(), account -> new ArrayList<>())
                        .add(whole);
            }
            return whole;
        });
        return fresh;
    }

    private boolean isNew(L line) {
        L same = known.putIfAbsent(line.number(), line);
        if (same != null && !same.equals(line)) {
            throw Refusal.conflict("credit.number.taken", line.number());
        }
        return same == null;
    }

    /** One reversal takes all of its original back, once. */
    private L reversal(L line) {
        L original = known.get(line.reverses());
        if (original == null) {
            throw Refusal.invalid("credit.reversal.unknown", line.reverses());
        }
        if (original.reverses() != null
                || !original.account().equals(line.account())
                || !original.amount().equals(line.amount())
                || !kind.agrees(line, original)) {
            throw Refusal.invalid("credit.reversal.differs", line.reverses());
        }
        String other = reversed.putIfAbsent(line.reverses(), line.number());
        if (other != null && !other.equals(line.number())) {
            throw Refusal.conflict("credit.reversal.twice", line.reverses(), other);
        }
        return kind.completed(line, original);
    }
}
