package io.zhidu.incentive;

import io.zhidu.incentive.evidence.Annexes;
import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.SalesRate;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Clause 2-8: commission on money received. A refund takes back what its receipt brought, at that receipt's own rate: the
 * commission of all that was refunded so far less that of what was refunded before it, so that refunds of the whole receipt
 * take back its commission to the fen, in however many parts.
 */
final class CommissionRule {

    private static final Comparator<Evidence> ONE_AFTER_THE_OTHER =
            Comparator.comparing(Evidence::day).thenComparing(Evidence::reference);

    private final Annexes.Reading annexes;

    CommissionRule(Annexes.Reading annexes) {
        this.annexes = annexes;
    }

    Line receipt(Evidence receipt) {
        SalesRate rate = rate(receipt, receipt.day());
        return line(receipt, rate, commission(receipt.amount(), rate), "");
    }

    /**
     * @param paid on which day the receipt came that it pays back
     * @param refunds all of that receipt, this one among them, of whatever quarter
     */
    Line refund(Evidence refund, LocalDate paid, List<Evidence> refunds) {
        SalesRate rate = rate(refund, paid);
        Money before = refunds.stream()
                .filter(one -> ONE_AFTER_THE_OTHER.compare(one, refund) < 0)
                .map(Evidence::amount)
                .collect(Money.sum());
        Money back = commission(before.plus(refund.amount()), rate).minus(commission(before, rate));
        return line(refund, rate, back, "，← " + refund.refundOf());
    }

    private SalesRate rate(Evidence receipt, LocalDate day) {
        return annexes.rate(receipt.item(), day)
                .orElseThrow(() -> new IllegalStateException("no rate for receipt " + receipt.reference()));
    }

    private static Money commission(Money received, SalesRate rate) {
        return Money.rounded(received.amount().multiply(rate.percent()).movePointLeft(2));
    }

    private static Line line(Evidence evidence, SalesRate rate, Money commission, String of) {
        BigDecimal received = evidence.amount().amount();
        String note = rate.name() + "，" + evidence.day() + of;
        return Line.pay(Rule.COMMISSION, evidence.reference(), received, rate.percent(), commission, note);
    }
}
