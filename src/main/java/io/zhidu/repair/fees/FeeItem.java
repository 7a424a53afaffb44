package io.zhidu.repair.fees;

import io.zhidu.platform.Money;

/**
 * An item of the fee standard.
 *
 * @param category the specialty it belongs to
 * @param unitPrice yuan for one unit
 */
public record FeeItem(String code, String category, String name, String unit, Money unitPrice, String note) {}
