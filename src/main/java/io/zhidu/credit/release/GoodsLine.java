package io.zhidu.credit.release;

import io.zhidu.platform.Money;
import java.math.BigDecimal;

/** Goods that a shipment asks for. */
public record GoodsLine(String goods, BigDecimal quantity, Money unitPrice) {

    public Money amount() {
        return unitPrice.times(quantity);
    }
}
