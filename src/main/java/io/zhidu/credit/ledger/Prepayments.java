package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Money before goods, clauses 3-1.4.1 and 3-2.2.3: what came in for a shipment stays for it until its invoice. */
@Component
public class Prepayments {

    private final Ledger ledger;

    Prepayments(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is there for the shipment, named for it or matched with nothing. */
    public Money moneyFor(String account, String shipment) {
        return ledger.moneyFor(account, shipment);
    }

    public void claim(String account, String shipment, Money amount, Ledger.Stamp stamp) {
        change(account, stamp, book -> book.claim(shipment, amount));
    }

    /** The shipment is withdrawn or refused, or less of it left: its money is for any invoice. */
    public void free(String account, String shipment, Ledger.Stamp stamp) {
        change(account, stamp, book -> {
            book.free(shipment);
            book.settle();
        });
    }

    private void change(String account, Ledger.Stamp stamp, Consumer<AccountBook> change) {
        AccountBook book = ledger.open(account);
        change.accept(book);
        ledger.keep(account, book, stamp);
    }
}
