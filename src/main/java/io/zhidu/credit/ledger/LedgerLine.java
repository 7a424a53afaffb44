package io.zhidu.credit.ledger;

import io.zhidu.platform.Money;

/** What an invoice and a receipt have in common. */
interface LedgerLine {

    String number();

    String account();

    /** In yuan, always positive. */
    Money amount();

    /** The line that this one takes back, or null. */
    String reverses();
}
