package io.zhidu.incentive.tax;

import io.zhidu.platform.Money;

/**
 * How the tax of a payment comes about (2-tax), in yuan. Always net + tax = gross.
 *
 * @param before the year so far
 * @param basic the basic deductions of the months so far
 * @param taxable of the year, with this payment
 * @param due tax of the year so far, with this payment
 * @param tax withheld from this payment: never negative, never more than it
 * @param carried what the next payment finds: negative where more was withheld than is due
 */
public record Withholding(
        Money gross,
        YearToDate before,
        Money basic,
        Money taxable,
        Bracket bracket,
        Money due,
        Money tax,
        Money carried) {

    public Money net() {
        return gross.minus(tax);
    }
}
