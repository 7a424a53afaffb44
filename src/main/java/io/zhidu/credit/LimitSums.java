package io.zhidu.credit;

/** Of what the limit is the sum, clause 3-1.2: {@code zhidu.credit.limit-sums}. */
public enum LimitSums {
    /** The goods' payments, by value date. */
    RECEIPTS,
    /** The goods invoiced, by the invoices' dates. */
    INVOICES
}
