package io.zhidu.repair;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.fees.FeeItem;
import io.zhidu.repair.fees.FeeStandard;
import java.math.BigDecimal;
import java.util.List;

/** Clause 1-3.6: fees are itemised by the standard; what the browser summed is not looked at. */
final class FeePolicy {

    private static final BigDecimal MOST = new BigDecimal("9999");

    private FeePolicy() {}

    /** @throws Refusal for an item that the standard lacks or a quantity that is not above 0 with at most two decimals */
    static List<FeeLine> price(List<ChosenItem> chosen, FeeStandard standard) {
        if (chosen.isEmpty()) {
            throw Refusal.invalid("repair.noFeeLines");
        }
        return chosen.stream().map(item -> line(item, standard)).toList();
    }

    static Money total(List<FeeLine> lines) {
        return lines.stream().map(FeeLine::amount).collect(Money.sum());
    }

    private static FeeLine line(ChosenItem chosen, FeeStandard standard) {
        FeeItem item = standard.item(chosen.itemCode());
        BigDecimal quantity = quantity(chosen);
        return new FeeLine(
                standard.version(),
                item.code(),
                item.name(),
                item.unit(),
                quantity,
                item.unitPrice(),
                item.unitPrice().times(quantity));
    }

    private static BigDecimal quantity(ChosenItem chosen) {
        try {
            BigDecimal quantity = new BigDecimal(chosen.quantity().strip()).stripTrailingZeros();
            if (quantity.signum() > 0 && quantity.scale() <= 2 && quantity.compareTo(MOST) <= 0) {
                return quantity.setScale(2);
            }
        } catch (NumberFormatException | NullPointerException e) {
            // said below, like every other quantity that is none
        }
        throw Refusal.invalid("repair.quantityInvalid", chosen.itemCode(), chosen.quantity());
    }
}
