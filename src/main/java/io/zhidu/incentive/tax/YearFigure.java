package io.zhidu.incentive.tax;

import java.time.YearMonth;

/** What payroll tells of a person's tax year up to a month: all wage income but the incentives paid out in that month. */
public record YearFigure(String person, YearMonth month, YearToDate year) {}
