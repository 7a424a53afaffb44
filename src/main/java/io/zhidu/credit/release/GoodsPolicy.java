package io.zhidu.credit.release;

import io.zhidu.credit.ledger.LineChecks;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may be asked for, and what may leave: never more than was released. */
final class GoodsPolicy {

    private static final int MOST_LINES = 200;
    private static final int DECIMALS = 3;
    private static final BigDecimal TOO_MANY = new BigDecimal("1000000000");

    private GoodsPolicy() {}

    static void check(Money amount, List<GoodsLine> lines) {
        LineChecks.amount(amount);
        Money sum = amount(lines);
        if (!sum.equals(amount)) {
            throw Refusal.invalid("credit.goods.sum", sum, amount);
        }
    }

    /** What the lines come to, in yuan. */
    static Money amount(List<GoodsLine> lines) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Refusal.invalid("credit.goods.lines", MOST_LINES);
        }
        for (int i = 0; i < lines.size(); i++) {
            check(i + 1, lines.get(i));
        }
        Money sum = lines.stream().map(GoodsLine::amount).collect(Money.sum());
        LineChecks.amount(sum);
        return sum;
    }

    private static void check(int lineNo, GoodsLine line) {
        if (line.goods() == null || line.goods().isBlank() || line.goods().length() > 100) {
            throw Refusal.invalid("credit.goods.name", lineNo);
        }
        if (!isQuantity(line.quantity()) || line.quantity().signum() == 0) {
            throw Refusal.invalid("credit.goods.quantity", lineNo);
        }
        LineChecks.amount(line.unitPrice());
    }

    /** What leaves, in yuan. */
    static Money shipped(Shipment shipment, List<ShippedLine> lines) {
        Set<Integer> seen = new HashSet<>();
        return lines.stream().map(line -> shipped(shipment, line, seen)).collect(Money.sum());
    }

    private static Money shipped(Shipment shipment, ShippedLine line, Set<Integer> seen) {
        int lineNo = line.lineNo();
        if (lineNo < 1 || lineNo > shipment.lines().size() || !seen.add(lineNo)) {
            throw Refusal.invalid("credit.shipped.line", lineNo);
        }
        if (!isQuantity(line.quantity())) {
            throw Refusal.invalid("credit.goods.quantity", lineNo);
        }
        GoodsLine released = shipment.lines().get(lineNo - 1);
        if (line.quantity().compareTo(released.quantity()) > 0) {
            throw Refusal.invalid(
                    "credit.shipped.more", lineNo, released.quantity().stripTrailingZeros(), line.quantity());
        }
        return released.unitPrice().times(line.quantity());
    }

    private static boolean isQuantity(BigDecimal quantity) {
        return quantity != null
                && quantity.signum() >= 0
                && quantity.stripTrailingZeros().scale() <= DECIMALS
                && quantity.compareTo(TOO_MANY) < 0;
    }
}
