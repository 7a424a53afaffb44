package io.zhidu.credit.collection;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Plans, what came in on them, and what was not paid in time. */
public interface CollectionPlans {

    /** Takes the place of the shipment's plan before. */
    void add(CollectionPlan plan);

    /** The newest. */
    Optional<CollectionPlan> find(String shipment);

    /** The plans by which goods were released that were not called off; the earliest first. */
    List<CollectionPlan> followed(String account);

    /** Whether goods were released by the plan and not called off. */
    default boolean isFollowed(CollectionPlan plan) {
        return followed(plan.account()).stream().anyMatch(one -> one.shipment().equals(plan.shipment()));
    }

    /** Each shipment's newest plan, also where nothing was released by it; the earliest first. */
    List<CollectionPlan> ofAccount(String account);

    /**
     * What the account paid since the plan was made, less what was taken back. Money named for goods pays those goods: it
     * counts for their own plan, and without credit not for that either, whose plan is of what was owed before (3-1.4.1).
     * Two plans of an account may count the same money: the balance of the later one is all that was over the limit, or owed,
     * when it was made, and so contains what the earlier one leaves open.
     */
    Money collected(CollectionPlan plan);

    /** Whether the shipment was refused or withdrawn, or nothing of it left: nothing of it is owed. */
    boolean isCalledOff(String shipment);

    void recordReminder(String shipment, LocalDate dueOn, String note, LocalDateTime at, String by);

    boolean isReminded(String shipment, LocalDate dueOn);

    void add(DeductionDue deduction);

    Optional<DeductionDue> deduction(String shipment);
}
