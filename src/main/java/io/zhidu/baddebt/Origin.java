package io.zhidu.baddebt;

/** How a case came about. */
public enum Origin {
    /** Finance opened it for an unpaid invoice. */
    INVOICE,
    /** 3-4.1: a last over-limit shipment was unpaid at the month's end. */
    DEDUCTION_DUE,
    /** 3-3.2: goods left without release. */
    UNRELEASED_GOODS
}
