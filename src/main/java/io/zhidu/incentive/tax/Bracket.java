package io.zhidu.incentive.tax;

import io.zhidu.platform.Money;
import java.math.BigDecimal;

/**
 * A step of the withholding table.
 *
 * @param upTo taxable income of the year in yuan up to which it counts, included; null for the last one
 * @param percent of the whole taxable income
 * @param quickDeduction in yuan, taken from that
 */
public record Bracket(Money upTo, BigDecimal percent, Money quickDeduction) {

    boolean holds(Money taxable) {
        return upTo == null || !taxable.exceeds(upTo);
    }
}
