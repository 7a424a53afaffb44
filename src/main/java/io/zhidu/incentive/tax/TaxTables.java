package io.zhidu.incentive.tax;

import java.time.YearMonth;

/** Port of the dated withholding table. */
@FunctionalInterface
public interface TaxTables {

    /** @throws io.zhidu.platform.Refusal if none is in force in that month */
    TaxTable in(YearMonth payoutMonth);
}
