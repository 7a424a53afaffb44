package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;
import java.time.LocalDate;

/**
 * An invoice with what is still owed on it.
 *
 * @param open nothing where it is paid or was taken back
 */
public record Receivable(
        String invoice, String account, LocalDate invoiceDate, String shipment, Money amount, Money open) {}
