package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;

/** Wages as payroll told them. */
public interface Payroll {

    /** Takes the place of an earlier figure of the same person and month. */
    void keep(PayrollFigure figure, LocalDateTime at, String by);

    /** By user id, in yuan. */
    Map<String, Money> wages(YearMonth month);
}
