package io.zhidu.incentive;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a person's settlement, with all that explains its figure. What a rule does not have is null.
 *
 * @param evidence reference of what it comes from; several are separated by a comma; of an adjustment the line that it is of
 * @param quantity what is multiplied: a trip's quantity, points above the base, money received; or a score, cost in yuan or rank;
 *     two decimals
 * @param factor what it is multiplied by: points a unit, yuan a point, percent; four decimals
 * @param points two decimals; they sum to what is paid for
 * @param amount in yuan; the lines' amounts sum to the gross pay
 * @param note what else explains it
 * @param adjustment of an adjustment its id
 */
public record Line(
        Rule rule,
        String evidence,
        BigDecimal quantity,
        BigDecimal factor,
        BigDecimal points,
        Money amount,
        String note,
        Long adjustment) {

    public Line {
        quantity = scaled(quantity, 2);
        factor = scaled(factor, 4);
        points = scaled(points, 2);
    }

    private static BigDecimal scaled(BigDecimal number, int decimals) {
        return number == null ? null : number.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    static Line points(
            Rule rule, String evidence, BigDecimal quantity, BigDecimal factor, BigDecimal points, String note) {
        return new Line(rule, evidence, quantity, factor, points, null, note, null);
    }

    static Line fact(Rule rule, String evidence, BigDecimal quantity, String note) {
        return new Line(rule, evidence, quantity, null, null, null, note, null);
    }

    static Line pay(Rule rule, String evidence, BigDecimal quantity, BigDecimal factor, Money amount, String note) {
        return new Line(rule, evidence, quantity, factor, null, amount, note, null);
    }

    static Line of(Adjustment adjustment) {
        return new Line(
                adjustment.rule(),
                adjustment.settlement() + " #" + adjustment.lineNo(),
                null,
                null,
                null,
                adjustment.amount(),
                adjustment.reason(),
                adjustment.id());
    }

    static Line carried(Money negative) {
        return pay(Rule.CARRIED_FORWARD, null, null, null, negative.negated(), null);
    }

    /** Whether a correction can take it back: it pays, and is no adjustment itself. */
    public boolean isCorrectable() {
        return amount != null && rule != Rule.CARRIED_FORWARD && rule != Rule.BROUGHT_FORWARD;
    }
}
