package io.zhidu.credit;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/** What the limit was on a day (3-1.3), in yuan. */
public record DayLimit(LocalDate day, Money limit) {}
