package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/** An invoice with something unpaid. */
public record OpenInvoice(String number, LocalDate date, String shipment, Money open) {

    OpenInvoice with(Money amount) {
        return new OpenInvoice(number, date, shipment, amount);
    }
}
