package io.zhidu.incentive;

import io.zhidu.platform.Money;
import java.util.ArrayList;
import java.util.List;

/** All lines of a person in a settlement; the amounts sum to the gross pay, which is never negative. */
public record PersonLines(String person, List<Line> lines) {

    /** With what earlier settlements left, and what is negative carried to the next one. */
    static PersonLines of(String person, List<Line> own, List<Adjustment> adjustments) {
        List<Line> all = new ArrayList<>(own);
        adjustments.stream().map(Line::of).forEach(all::add);
        Money sum = sum(all);
        if (sum.isNegative()) {
            all.add(Line.carried(sum));
        }
        return new PersonLines(person, List.copyOf(all));
    }

    /** In yuan. */
    public Money gross() {
        return sum(lines);
    }

    private static Money sum(List<Line> lines) {
        return lines.stream().map(Line::amount).filter(one -> one != null).collect(Money.sum());
    }
}
