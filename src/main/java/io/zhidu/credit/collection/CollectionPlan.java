package io.zhidu.credit.collection;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

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

    /** The instalments that what came in does not reach, each with what of it is missing; none when the plan is settled. */
    public List<Instalment> unpaid(Money collected) {
        List<Instalment> unpaid = new ArrayList<>();
        Money due = Money.ZERO;
        for (Instalment one : instalments) {
            due = due.plus(one.amount());
            if (due.exceeds(collected)) {
                Money missing = due.minus(collected);
                unpaid.add(missing.exceeds(one.amount()) ? one : new Instalment(one.dueOn(), missing));
            }
        }
        return unpaid;
    }

    public boolean isOverdue(Money collected, LocalDate today) {
        return unpaid(collected).stream().anyMatch(one -> one.dueOn().isBefore(today));
    }
}
