package io.zhidu.credit.collection;

import io.zhidu.platform.Money;

/**
 * A plan and what came in on it.
 *
 * @param next the first instalment that is not reached, with what is missing of it, or null when all is
 * @param overdue the next one's day has passed
 * @param calledOff nothing of it is owed
 * @param deduction raised at the month's end (3-4.1), or null
 */
public record PlanState(
        CollectionPlan plan,
        Money collected,
        Instalment next,
        boolean overdue,
        boolean calledOff,
        DeductionDue deduction) {}
