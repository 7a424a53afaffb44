package io.zhidu.credit.release;

import io.zhidu.credit.CreditSnapshot;
import io.zhidu.platform.Money;

/**
 * What the decision table asks about a shipment.
 *
 * @param snapshot the figures it was derived from, kept
 * @param covered money is there for the whole amount: named for this shipment or matched with nothing yet
 * @param allowedAmount what the sales department allows although an invoice is overdue (3-1.4.2), null while undecided
 */
public record RouteFacts(
        CreditSnapshot snapshot,
        boolean creditOpen,
        Money amount,
        Money available,
        Money limit,
        int unsettledOverLimit,
        int oldestOpenInvoiceDays,
        boolean covered,
        Money allowedAmount) {

    /** How far the shipment goes beyond what is available; zero where it does not. */
    public Money excess() {
        return excess(amount, available);
    }

    static Money excess(Money amount, Money available) {
        return amount.exceeds(available) ? amount.minus(available) : Money.ZERO;
    }
}
