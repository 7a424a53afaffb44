package io.zhidu.audit.clause;

/**
 * How often a sign is found in a period.
 *
 * @param times how often
 * @param cases in how many cases
 */
public record Figure(String clause, String figure, long times, long cases) {}
