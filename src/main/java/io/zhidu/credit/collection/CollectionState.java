package io.zhidu.credit.collection;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Where a collection stands.
 *
 * @param step what is to be done
 * @param dueOn day of the instalment to remind of, else of the one that is open next, or null
 * @param open what of that instalment is missing; at month end, what of the shipment is
 * @param nextLookAt when time alone changes something, or null when only money can
 */
public record CollectionState(Step step, LocalDate dueOn, Money open, LocalDateTime nextLookAt) {

    /** What the process does next. */
    public enum Step {
        SETTLED,
        REMIND,
        DEDUCT,
        WAIT
    }
}
