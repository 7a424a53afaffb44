package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/**
 * Money of a receipt that is matched with nothing yet.
 *
 * @param shipment whose goods it pays; empty where any invoice may have it
 */
public record OpenReceipt(String number, String shipment, LocalDate valueDate, Money open) {

    static final String ANY = "";

    OpenReceipt with(Money amount) {
        return new OpenReceipt(number, shipment, valueDate, amount);
    }

    OpenReceipt forShipment(String other) {
        return new OpenReceipt(number, other, valueDate, open);
    }
}
