package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * A part of a case as it is kept.
 *
 * @param partNo its number within the case
 * @param orderedAt when the persons were ordered to bear the case
 */
public record BornePart(
        String caseNumber,
        int partNo,
        LocalDateTime orderedAt,
        String shipment,
        String invoice,
        String clause,
        String legalReference,
        DeductionOrder.Part part,
        List<Entry> entries) {

    PartBook book(LocalDateTime at, String by) {
        return new PartBook(entries, at, by);
    }

    /** For reading: nothing is added to it. */
    public PartBook book() {
        return new PartBook(entries, null, null);
    }

    /** What of that which remained at the month's last day remains still, in yuan: what came later waits for the next month. */
    public Money remainingAtEndOf(YearMonth month) {
        LocalDateTime end = month.plusMonths(1).atDay(1).atStartOfDay();
        Money then = new PartBook(
                        entries.stream()
                                .filter(entry -> entry.bookedAt().isBefore(end))
                                .toList(),
                        null,
                        null)
                .remaining();
        Money now = book().remaining();
        return then.exceeds(now) ? now : then;
    }
}
