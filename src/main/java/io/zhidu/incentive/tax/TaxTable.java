package io.zhidu.incentive.tax;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The withholding table of a month (2-tax).
 *
 * @param basicDeduction in yuan, for each month of employment in the year
 */
public record TaxTable(List<Bracket> brackets, Money basicDeduction) {

    /** @throws IllegalArgumentException unless one bracket and one only has no end */
    public TaxTable {
        brackets = brackets.stream()
                .sorted(Comparator.comparing(Bracket::upTo, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        if (brackets.stream().filter(one -> one.upTo() == null).count() != 1) {
            throw new IllegalArgumentException("brackets " + brackets);
        }
    }

    /** @param taxable of the year so far, in yuan, not negative */
    public Bracket bracket(Money taxable) {
        return brackets.stream().filter(one -> one.holds(taxable)).findFirst().orElseThrow();
    }

    /**
     * What is withheld from a payment.
     *
     * @param gross in yuan, not negative
     * @param before the year so far, without it
     */
    public Withholding withhold(Money gross, YearToDate before) {
        Money basic = basicDeduction.times(BigDecimal.valueOf(before.months()));
        Money income = before.income().plus(gross);
        Money left = income.minus(basic).minus(before.deductions());
        Money taxable = left.isNegative() ? Money.ZERO : left;
        Bracket bracket = bracket(taxable);
        Money due = Money.rounded(taxable.amount().multiply(bracket.percent()).movePointLeft(2))
                .minus(bracket.quickDeduction());
        Money open = due.minus(before.withheld());
        Money tax = open.isNegative() ? Money.ZERO : open.exceeds(gross) ? gross : open;
        return new Withholding(gross, before, basic, taxable, bracket, due, tax, open.minus(tax));
    }
}
