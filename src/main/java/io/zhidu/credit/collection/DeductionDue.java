package io.zhidu.credit.collection;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;

/** Clause 3-4.1: at the month's end a last over-limit shipment was unpaid; its signer's income bears it. */
public record DeductionDue(String shipment, String account, String signer, Money amount, LocalDateTime raisedAt) {}
