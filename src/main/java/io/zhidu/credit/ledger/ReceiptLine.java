package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/**
 * Money that came in.
 *
 * @param number the bank's or the voucher's, by which it is taken once
 * @param amount always positive; a reversal has that of its original
 * @param invoice what the payer named, or null: the oldest open invoices are paid
 * @param shipment whose goods the money is to pay before they leave (3-1.4.1, 3-2.2.3), or null
 * @param reverses the receipt that it takes back, or null
 */
public record ReceiptLine(
        String number,
        String account,
        LocalDate valueDate,
        Money amount,
        String invoice,
        String shipment,
        String reverses)
        implements LedgerLine {}
