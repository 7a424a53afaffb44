package io.zhidu.baddebt;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;

/**
 * Money that came in after the deduction was ordered; negative where it was taken back.
 *
 * @param booking under which it is in the deduction ledger: the receipt's number, with a count where it paid more than once
 */
public record Recovery(String receipt, String booking, Money amount, LocalDateTime at) {}
