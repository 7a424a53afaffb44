package io.zhidu.incentive;

import io.zhidu.platform.Money;
import java.math.BigDecimal;

/**
 * The policy values of a month (2-4.1, 2-4.2).
 *
 * @param base points that a month's wage already covers
 * @param payPerPoint in yuan, for each point above
 * @param accidentPoints that an accident costs
 * @param perAccident whether each accident costs them, or the month with one or more
 */
public record PointValues(BigDecimal base, Money payPerPoint, BigDecimal accidentPoints, boolean perAccident) {}
