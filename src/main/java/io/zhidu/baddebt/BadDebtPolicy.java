package io.zhidu.baddebt;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Values that the business may change ({@code zhidu.bad-debt.*}); classes, shares and deciders are decision tables.
 *
 * @param silence what it counts as when a person says nothing in time
 */
@ConfigurationProperties("zhidu.bad-debt")
public record BadDebtPolicy(Hearing.Answer silence) {}
