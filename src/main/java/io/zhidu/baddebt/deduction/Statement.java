package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.util.List;
import java.util.function.Function;

/** What a person bears, why, and what became of it; oldest case first. Amounts in yuan. */
public record Statement(String person, List<BornePart> parts) {

    public Money due() {
        return sum(PartBook::due);
    }

    public Money taken() {
        return sum(PartBook::taken);
    }

    public Money givenBack() {
        return sum(PartBook::givenBack);
    }

    public Money owedBack() {
        return sum(PartBook::owedBack);
    }

    public Money remaining() {
        return sum(PartBook::remaining);
    }

    private Money sum(Function<PartBook, Money> figure) {
        return parts.stream().map(part -> figure.apply(part.book())).collect(Money.sum());
    }
}
