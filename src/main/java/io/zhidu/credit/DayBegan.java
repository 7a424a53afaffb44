package io.zhidu.credit;

import java.time.LocalDate;

/** Published by the nightly review, in its transaction: what holds from day to day may be another today. */
public record DayBegan(LocalDate day) {}
