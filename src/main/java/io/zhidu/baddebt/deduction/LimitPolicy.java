package io.zhidu.baddebt.deduction;

import java.time.YearMonth;

/** The dated policy values of clause 3-deduct. */
@FunctionalInterface
public interface LimitPolicy {

    /** @throws io.zhidu.platform.Refusal if none are in force in that month */
    DeductionLimits in(YearMonth month);
}
