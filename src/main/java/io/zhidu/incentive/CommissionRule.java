package io.zhidu.incentive;

import io.zhidu.incentive.evidence.Annexes;
import io.zhidu.incentive.evidence.Evidence;
import io.zhidu.incentive.evidence.SalesRate;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** Clause 2-8: commission on money received; a refund takes back what its receipt brought, at that receipt's own rate. */
final class CommissionRule {

    private final Annexes.Reading annexes;

    CommissionRule(Annexes.Reading annexes) {
        this.annexes = annexes;
    }

    /** @param refunded days of the receipts that refunds pay back, by number */
    Line line(Evidence receipt, Map<String, LocalDate> refunded) {
        LocalDate day = receipt.refundOf() == null ? receipt.day() : refunded.get(receipt.refundOf());
        SalesRate rate = annexes.rate(receipt.item(), day)
                .orElseThrow(() -> new IllegalStateException("no rate for receipt " + receipt.reference()));
        BigDecimal received = receipt.amount().amount();
        Money commission = Money.rounded(received.multiply(rate.percent()).movePointLeft(2));
        String note =
                rate.name() + "，" + receipt.day() + (receipt.refundOf() == null ? "" : "，← " + receipt.refundOf());
        return Line.pay(Rule.COMMISSION, receipt.reference(), received, rate.percent(), commission, note);
    }
}
