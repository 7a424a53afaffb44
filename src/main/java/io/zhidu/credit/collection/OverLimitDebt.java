package io.zhidu.credit.collection;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;

/**
 * A released last over-limit shipment, clause 3-4.1.
 *
 * @param signer who signed it
 * @param open what of it is not paid yet, in yuan; money that waits for its invoice is payment
 */
public record OverLimitDebt(String shipment, String account, LocalDateTime releasedAt, String signer, Money open) {}
