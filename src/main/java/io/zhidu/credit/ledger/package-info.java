/** Money and goods in: invoices, receipts and what pays what. Append-only; a correction is a reversal. */
package io.zhidu.credit.ledger;
