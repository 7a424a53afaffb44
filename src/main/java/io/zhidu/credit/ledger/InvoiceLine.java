package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/**
 * An invoice as the accounting system reports it.
 *
 * @param number its own number, by which it is taken once
 * @param amount always positive; a reversal has that of its original
 * @param shipment whose goods it bills, or null
 * @param reverses the invoice that it takes back, or null
 */
public record InvoiceLine(
        String number, String account, LocalDate invoiceDate, Money amount, String shipment, String reverses)
        implements LedgerLine {}
