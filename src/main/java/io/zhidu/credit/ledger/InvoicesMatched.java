package io.zhidu.credit.ledger;

import java.util.List;

/**
 * Published in the transaction that books money: receipts paid invoices, or payments were taken back.
 *
 * @param matches negative where a receipt, or the invoice itself, was reversed
 */
public record InvoicesMatched(String account, List<Match> matches) {}
