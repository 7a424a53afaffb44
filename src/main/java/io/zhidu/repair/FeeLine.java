package io.zhidu.repair;

import io.zhidu.platform.Money;
import java.math.BigDecimal;

/** One line of a quote or a bill, clause 1-3.6: quantity × unit price of the catalogue version. */
public record FeeLine(
        String feeVersion,
        String itemCode,
        String itemName,
        String unit,
        BigDecimal quantity,
        Money unitPrice,
        Money amount) {}
