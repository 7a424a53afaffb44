package io.zhidu.credit;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Values of part 3 that the business may change ({@code zhidu.credit.*}).
 *
 * @param windowDays how many days of receipts before the day make its limit, clause 3-1.2
 * @param overLimitDivisor an over-limit shipment stays under the limit divided by this, clause 3-2.2
 * @param chartDays how far back an account's page shows the limit
 */
@ConfigurationProperties("zhidu.credit")
public record CreditPolicy(int windowDays, int overLimitDivisor, int chartDays) {}
