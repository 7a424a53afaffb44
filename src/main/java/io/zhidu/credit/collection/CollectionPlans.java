package io.zhidu.credit.collection;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Plans, what came in on them, and what was not paid in time. */
public interface CollectionPlans {

    void add(CollectionPlan plan);

    Optional<CollectionPlan> find(String shipment);

    List<CollectionPlan> ofAccount(String account);

    /**
     * What the account paid since the plan was made. Money named for goods without credit pays those goods and nothing of
     * what was owed before (3-1.4.1).
     */
    Money collected(CollectionPlan plan);

    /** Whether the shipment was called off or refused: nothing of it is owed. */
    boolean isCalledOff(String shipment);

    void recordReminder(String shipment, LocalDate dueOn, String note, LocalDateTime at, String by);

    boolean isReminded(String shipment, LocalDate dueOn);

    Optional<OverLimitDebt> debt(String shipment);

    void add(DeductionDue deduction);

    Optional<DeductionDue> deduction(String shipment);
}
