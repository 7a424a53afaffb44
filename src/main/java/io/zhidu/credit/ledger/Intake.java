package io.zhidu.credit.ledger;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditFreed;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
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

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those of the accounts that there are, locked. */
    Set<String> lock(Collection<String> numbers) {
        return accounts.lock(numbers.stream().filter(number -> number != null).collect(Collectors.toSet()));
    }

    static void known(String account, Set<String> accounts) {
        if (account == null || !accounts.contains(account)) {
            throw Refusal.invalid("credit.account.unknown", account == null ? "" : account);
        }
    }

    /** @param known the line that has this number, or null */
    static <T> boolean isNew(T line, T known, String number) {
        if (known != null && !known.equals(line)) {
            throw Refusal.conflict("credit.number.taken", number);
        }
        return known == null;
    }

    /** One reversal takes all of its original back, once. */
    static void reversible(boolean same, String number, String original, Map<String, String> reversed) {
        if (!same) {
            throw Refusal.invalid("credit.reversal.differs", original);
        }
        String other = reversed.putIfAbsent(original, number);
        if (other != null && !other.equals(number)) {
            throw Refusal.conflict("credit.reversal.twice", original, other);
        }
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
