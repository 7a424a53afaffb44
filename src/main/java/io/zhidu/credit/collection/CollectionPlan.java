package io.zhidu.credit.collection;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The plan of one shipment.
 *
 * @param route by which the shipment was to be released when the plan was made
 * @param balance what the instalments sum to
 * @param instalments in the order of their days
 */
public record CollectionPlan(
        String shipment,
        String account,
        String route,
        Money balance,
        LocalDateTime plannedAt,
        String plannedBy,
        List<Instalment> instalments) {

    /** The first instalment that what came in does not reach; none when the plan is settled. */
    public Optional<Instalment> next(Money collected) {
        Money due = Money.ZERO;
        for (Instalment one : instalments) {
            due = due.plus(one.amount());
            if (due.exceeds(collected)) {
                Money missing = due.minus(collected);
                return Optional.of(new Instalment(one.dueOn(), missing.exceeds(one.amount()) ? one.amount() : missing));
            }
        }
        return Optional.empty();
    }

    public boolean isOverdue(Money collected, LocalDate today) {
        return next(collected).filter(one -> one.dueOn().isBefore(today)).isPresent();
    }
}
