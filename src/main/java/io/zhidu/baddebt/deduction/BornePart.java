package io.zhidu.baddebt.deduction;

import java.time.LocalDateTime;
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
}
