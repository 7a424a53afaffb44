package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Money before goods, clauses 3-1.4.1 and 3-2.2.3: what came in for a shipment stays for it until its invoice. */
@Component
public class Prepayments {

    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Prepayments(Ledger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** What is there for the shipment, named for it or wanted by nothing else. */
    public Money moneyFor(String account, String shipment) {
        return ledger.moneyFor(account, shipment);
    }

    public void claim(String account, String shipment, Money amount, Ledger.Stamp stamp) {
        AccountBook book = ledger.open(account);
        book.claim(shipment, amount);
        ledger.keep(account, book, stamp);
    }

    /**
     * The shipment has ended: its money is for any invoice.
     *
     * @return whether there was any
     */
    public boolean free(String account, String shipment, Ledger.Stamp stamp) {
        AccountBook book = ledger.open(account);
        boolean money = book.free(shipment);
        book.settle();
        ledger.keep(account, book, stamp);
        events.publishEvent(new InvoicesMatched(account, book.matches()));
        return money;
    }
}
