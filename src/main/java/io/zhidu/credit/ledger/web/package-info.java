/** Invoices and receipts as they come in: by machine, or as a file. */
package io.zhidu.credit.ledger.web;
