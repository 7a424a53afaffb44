package io.zhidu.incentive.evidence;

import java.math.BigDecimal;

/**
 * A row of Annex 1 (2-4.1).
 *
 * @param project code of the project
 * @param work kind of work on it
 * @param unit of a trip's quantity, e.g. 天 or 台
 * @param points for each unit, up to four decimals
 */
public record Coefficient(String project, String work, String name, String unit, BigDecimal points) {}
