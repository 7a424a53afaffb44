package io.zhidu.incentive.tax;

import io.zhidu.platform.Money;

/**
 * A person's tax year up to a payment and without it, in yuan.
 *
 * @param income wage income, earlier incentives included
 * @param deductions special and other ones; the basic deduction is not in it
 * @param withheld tax
 * @param months of employment in the year, the payment's included
 */
public record YearToDate(Money income, Money deductions, Money withheld, int months) {

    YearToDate plus(Money gross, Money tax) {
        return new YearToDate(income.plus(gross), deductions, withheld.plus(tax), months);
    }
}
