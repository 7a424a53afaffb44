package io.zhidu.incentive.evidence;

import java.math.BigDecimal;

/**
 * A row of Annex 2 (2-8).
 *
 * @param category of spare parts or service contracts
 * @param percent of the money received, more than 0, at most 100
 */
public record SalesRate(String category, String name, BigDecimal percent) {}
