package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.time.YearMonth;

/** A person's wage of a month, in yuan, as payroll tells it. */
public record PayrollFigure(String person, YearMonth month, Money wage) {}
