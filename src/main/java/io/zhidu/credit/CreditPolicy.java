package io.zhidu.credit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Values of part 3 that the business may change ({@code zhidu.credit.*}).
 *
 * @param windowDays how many days of receipts before the day make its limit, clause 3-1.2
 */
@ConfigurationProperties("zhidu.credit")
public record CreditPolicy(int windowDays) {}
