package io.zhidu.credit.ledger;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditFreed;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What taking invoices and taking receipts have in common: whose accounts, in which order, and what follows. */
@Component
class Intake {

    private final Accounts accounts;
    private final AccountService standings;
    private final Ledger ledger;
    private final InvoicedShipments shipments;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    Intake(
            Accounts accounts,
            AccountService standings,
            Ledger ledger,
            InvoicedShipments shipments,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.standings = standings;
        this.ledger = ledger;
        this.shipments = shipments;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** @throws BadLine for the first line that cannot be taken; then none is */
    <L extends LedgerLine> void take(List<L> sent, LineKind<L> kind) {
        LineChecks.size(sent);
        LineChecks.each(sent, (index, line) -> {
            LineChecks.number(line.number());
            LineChecks.amount(line.amount());
            kind.checkDay(line, today());
            return line;
        });
        Set<String> locked = accounts.lock(
                sent.stream().map(LedgerLine::account).filter(Objects::nonNull).collect(Collectors.toSet()));
        new Batch<>(kind, sent, locked).fresh().forEach(kind::enter);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    Ledger.Stamp stamp(String account) {
        return new Ledger.Stamp(accounts.nextEntry(account), Times.now(clock), user.id());
    }

    /** Changes one account's book: what is open of it is matched before it is kept, and whoever waits hears of it. */
    void book(String account, Ledger.Stamp stamp, Consumer<AccountBook> change) {
        AccountBook book = ledger.open(account);
        change.accept(book);
        book.settle();
        ledger.keep(account, book, stamp);
        events.publishEvent(new InvoicesMatched(account, book.matches()));
    }

    void reversed(InvoiceLine reversal) {
        events.publishEvent(new InvoiceReversed(reversal.account(), reversal.reverses(), reversal.number()));
    }

    void finish(String account) {
        shipments.settle(account, today());
        standings.review(account);
        events.publishEvent(new CreditFreed(account));
    }
}
