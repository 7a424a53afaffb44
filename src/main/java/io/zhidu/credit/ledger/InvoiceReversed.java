package io.zhidu.credit.ledger;

/**
 * Published in the transaction that takes an invoice back, after {@link InvoicesMatched} took its payments back.
 *
 * @param reversal the number of the reversing line
 */
public record InvoiceReversed(String account, String invoice, String reversal) {}
