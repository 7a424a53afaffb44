package io.zhidu.credit;

/**
 * Published in the transaction that frees credit or brings money: what waits for this account may go on.
 *
 * @param account its number
 */
public record CreditFreed(String account) {}
