package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;

/** So much of a receipt pays so much of an invoice; negative where that is taken back. */
public record Match(String receipt, String invoice, Money amount) {}
