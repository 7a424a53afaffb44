package io.zhidu.credit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Values of part 3 that the business may change ({@code zhidu.credit.*}).
 *
 * @param windowDays how many days before the day make its limit, clause 3-1.2
 * @param limitSums what of those days is summed
 */
@ConfigurationProperties("zhidu.credit")
public record CreditPolicy(int windowDays, LimitSums limitSums) {}
