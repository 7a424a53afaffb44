package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The policy values of a month (3-deduct).
 *
 * @param percent of the month's wage that a deduction takes at most
 * @param minimumWage in yuan, what it leaves at least
 */
public record DeductionLimits(BigDecimal percent, Money minimumWage) {

    /** What may be taken from a wage, in yuan: rounded down to the fen, so that the limit is never exceeded; never negative. */
    public Money most(Money wage) {
        Money share = new Money(wage.amount().multiply(percent).movePointLeft(2).setScale(2, RoundingMode.FLOOR));
        Money above = wage.minus(minimumWage);
        Money most = share.exceeds(above) ? above : share;
        return most.isNegative() ? Money.ZERO : most;
    }
}
