package io.zhidu.credit;

import java.time.LocalDate;

/**
 * Published every night (3-1.3): other receipts count from today on, so that what waits may fit now.
 *
 * @param day from which the limits are other ones
 */
public record LimitsRolled(LocalDate day) {}
