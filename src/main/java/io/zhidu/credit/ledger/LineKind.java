package io.zhidu.credit.ledger;

import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** In what invoices and receipts differ when a {@link Batch} of them is taken. */
interface LineKind<L extends LedgerLine> {

    /** @throws Refusal if the line's day is missing or still to come */
    void checkDay(L line, LocalDate today);

    /** The lines that are kept already, by number. */
    Map<String, L> known(Collection<String> numbers);

    /** Those of them that are taken back, by the numbers of their reversals. */
    Map<String, String> reversed(Collection<String> numbers);

    /** Whether a reversal names nothing that its original does not have. */
    boolean agrees(L reversal, L original);

    /** The reversal with what it has from its original. */
    L completed(L reversal, L original);

    /** @return refuses a line of the batch if the invoice or shipment that it names cannot have it */
    Consumer<L> demands(List<L> sent);

    /** Keeps the new lines of one account, whose row is locked. */
    void enter(String account, List<L> lines);
}
