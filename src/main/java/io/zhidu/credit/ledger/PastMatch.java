package io.zhidu.credit.ledger;

/** What a receipt and an invoice have matched up to now, with both as they were when nothing was matched. */
public record PastMatch(Match match, OpenReceipt receipt, OpenInvoice invoice) {}
