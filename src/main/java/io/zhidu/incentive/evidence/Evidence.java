package io.zhidu.incentive.evidence;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * One thing told. What a kind does not have is null.
 *
 * @param reference the caller's own, unique in its kind
 * @param person whose it is, a user id
 * @param period in which it counts
 * @param from first day of a trip; else as {@code to}
 * @param to last day of a trip, day of an accident or receipt; null where only the period is told
 * @param item project of a trip (Annex 1), category of a receipt (Annex 2)
 * @param work kind of a trip's work (Annex 1)
 * @param quantity of a trip in the catalogue's unit, or a quality score of 0 to 100; two decimals
 * @param amount in yuan: cost, money received (negative for a refund), amount of another document
 * @param refundOf of a refund: the receipt that it pays back
 * @param basis what happened, or the document that says so
 */
public record Evidence(
        EvidenceKind kind,
        String reference,
        String person,
        Period period,
        LocalDate from,
        LocalDate to,
        String item,
        String work,
        BigDecimal quantity,
        Money amount,
        String refundOf,
        String basis) {

    public Evidence {
        quantity = quantity == null ? null : quantity.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** A trip counts where it ends. */
    static Evidence trip(
            String reference,
            String person,
            String project,
            String work,
            BigDecimal quantity,
            LocalDate from,
            LocalDate to) {
        Period month = Period.of(Period.Length.MONTH, to);
        return new Evidence(
                EvidenceKind.TRIP, reference, person, month, from, to, project, work, quantity, null, null, null);
    }

    static Evidence accident(String reference, String person, LocalDate day, String basis) {
        Period month = Period.of(Period.Length.MONTH, day);
        return new Evidence(
                EvidenceKind.ACCIDENT, reference, person, month, day, day, null, null, null, null, null, basis);
    }

    /** @param score 0 to 100 */
    public static Evidence quality(String person, Period quarter, BigDecimal score, String basis) {
        return new Evidence(
                EvidenceKind.QUALITY,
                onePerPeriod(person, quarter),
                person,
                quarter,
                null,
                null,
                null,
                null,
                score,
                null,
                null,
                basis);
    }

    static Evidence cost(String person, Period quarter, Money cost) {
        return new Evidence(
                EvidenceKind.COST,
                onePerPeriod(person, quarter),
                person,
                quarter,
                null,
                null,
                null,
                null,
                null,
                cost,
                null,
                null);
    }

    /** @param amount negative for a refund, which names the receipt that it pays back */
    static Evidence receipt(
            String reference,
            String person,
            String category,
            LocalDate day,
            Money amount,
            String refundOf,
            String basis) {
        Period quarter = Period.of(Period.Length.QUARTER, day);
        return new Evidence(
                EvidenceKind.RECEIPT,
                reference,
                person,
                quarter,
                day,
                day,
                category,
                null,
                null,
                amount,
                refundOf,
                basis);
    }

    /** @param document the other document, by its number */
    static Evidence amount(String person, Period period, Money amount, String document) {
        return new Evidence(
                EvidenceKind.AMOUNT,
                onePerPeriod(person, period),
                person,
                period,
                null,
                null,
                null,
                null,
                null,
                amount,
                null,
                document);
    }

    /** The reference of what a person has once a period. */
    public static String onePerPeriod(String person, Period period) {
        return person + "/" + period;
    }

    /** The day whose catalogue counts. */
    public LocalDate day() {
        return to;
    }
}
