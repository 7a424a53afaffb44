package io.zhidu.baddebt;

/** Where a case stands. */
public enum CaseState {
    /** Being investigated, heard, decided. */
    OPEN,
    /** The decider let it be. */
    REFUSED,
    /** The customer paid before it was decided. */
    PAID,
    /** Deductions were ordered. */
    ORDERED,
    /** The customer paid all of it afterwards. */
    RECOVERED,
    /** Finance closed it; what comes in later is still given back. */
    CLOSED;

    /** Whether what the customer pays is given back to those who bear. */
    public boolean isOrdered() {
        return this == ORDERED || this == RECOVERED || this == CLOSED;
    }
}
