package io.zhidu.credit.release.web;

import io.zhidu.credit.ledger.LineChecks;
import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.Shipment;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.credit.release.process.ShipmentDesk;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The requester changes his request's goods on its page; a row without goods and price is none. */
@Component
class ShipmentAmendment {

    private final ShipmentDesk desk;

    ShipmentAmendment(ShipmentDesk desk) {
        this.desk = desk;
    }

    static boolean allows(Authentication who, Shipment shipment) {
        return shipment.state() == ShipmentState.REQUESTED
                && shipment.requestedBy().equals(who.getName());
    }

    /** @throws Refusal if it is not his, it is released, or a row is not goods with a quantity and a price */
    void amend(String number, MultiValueMap<String, String> form) {
        List<String> goods = form.getOrDefault("goods", List.of());
        List<GoodsLine> lines = new ArrayList<>();
        for (int i = 0; i < goods.size(); i++) {
            String price = cell(form, "unitPrice", i);
            if (!goods.get(i).isBlank() || !price.isBlank()) {
                lines.add(new GoodsLine(
                        goods.get(i).strip(), quantity(i + 1, cell(form, "quantity", i)), LineChecks.amount(price)));
            }
        }
        desk.amend(number, lines);
    }

    private static String cell(MultiValueMap<String, String> form, String name, int i) {
        List<String> cells = form.getOrDefault(name, List.of());
        return i < cells.size() ? cells.get(i).strip() : "";
    }

    private static BigDecimal quantity(int lineNo, String text) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            throw Refusal.invalid("credit.goods.quantity", lineNo);
        }
        return new BigDecimal(text);
    }
}
