package io.zhidu.incentive;

/**
 * Evidence that a settlement lacks.
 *
 * @param what {@code trip}, {@code quality}, {@code cost}, {@code amount}: kinds of evidence
 */
public record Missing(String person, String what) {}
