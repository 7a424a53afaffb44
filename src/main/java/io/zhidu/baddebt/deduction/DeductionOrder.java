package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;

/**
 * What persons are to bear of a case (3-4.1, 3-4.2). Two orders with the same figures are equal, in whatever order their parts
 * are named.
 *
 * @param shipment the shipment that is not paid, or null
 * @param invoice the invoice that is not paid, or null
 * @param clause by which they bear it, e.g. {@code 3-3.3}
 * @param legalReference of the legal case that is reserved (3-4.2), or null
 */
public record DeductionOrder(
        String caseNumber, String shipment, String invoice, String clause, List<Part> parts, String legalReference) {

    /** Bears the parts of persons who have left; nothing is taken from anybody's wage for it. */
    public static final String COMPANY = "company";

    /** @throws Refusal if a part is missing or negative, or a person is named twice in the same role */
    public DeductionOrder {
        parts = parts.stream()
                .sorted(Comparator.comparing(Part::person).thenComparing(Part::role))
                .toList();
        if (parts.isEmpty() || parts.stream().map(Part::amount).anyMatch(Money::isNegative)) {
            throw Refusal.invalid("deduction.order.parts", caseNumber);
        }
        if (parts.stream()
                        .map(part -> part.person() + " " + part.role())
                        .distinct()
                        .count()
                < parts.size()) {
            throw Refusal.invalid("deduction.order.twice", caseNumber);
        }
    }

    /** What all of them bear, in yuan. */
    public Money amount() {
        return parts.stream().map(Part::amount).collect(Money.sum());
    }

    /**
     * One person's part.
     *
     * @param person the engine's user id, or {@link #COMPANY}
     * @param sharePercent 0 to 100, kept to six decimals
     * @param amount in yuan
     * @param signature what he signed, or null
     */
    public record Part(String person, String role, BigDecimal sharePercent, Money amount, String signature) {

        public Part {
            sharePercent = sharePercent.setScale(6, RoundingMode.HALF_UP);
        }
    }
}
