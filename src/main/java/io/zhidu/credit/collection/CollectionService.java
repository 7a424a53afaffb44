package io.zhidu.credit.collection;

import io.zhidu.credit.collection.CollectionState.Step;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clauses 3-1.4.1, 3-2.2.3 and 3-4.1. */
@Service
@Transactional
public class CollectionService {

    private final CollectionPlans plans;
    private final CollectionPolicy policy;
    private final CurrentUser user;
    private final Clock clock;

    CollectionService(CollectionPlans plans, CollectionPolicy policy, CurrentUser user, Clock clock) {
        this.plans = plans;
        this.policy = policy;
        this.user = user;
        this.clock = clock;
    }

    /** @param balance in yuan, what the instalments must sum to */
    public void plan(String shipment, String account, String route, Money balance, List<Instalment> instalments) {
        LocalDate today = LocalDate.from(Times.now(clock));
        instalments.stream()
                .filter(one -> one.dueOn().isBefore(today))
                .findFirst()
                .ifPresent(one -> {
                    throw Refusal.invalid("collection.inThePast", one.dueOn());
                });
        Money sum = instalments.stream().map(Instalment::amount).collect(Money.sum());
        if (sum.compareTo(balance) != 0) {
            throw Refusal.invalid("collection.sum", sum, balance);
        }
        List<Instalment> ordered = instalments.stream()
                .sorted(Comparator.comparing(Instalment::dueOn))
                .toList();
        if (ordered.stream().map(Instalment::dueOn).distinct().count() < ordered.size()) {
            throw Refusal.invalid("collection.sameDay");
        }
        plans.add(new CollectionPlan(shipment, account, route, balance, Times.now(clock), user.id(), ordered));
    }

    public boolean isPlanned(String shipment) {
        return plans.find(shipment).isPresent();
    }

    public Optional<CollectionPlan> find(String shipment) {
        return plans.find(shipment);
    }

    /** The account's plans that are behind, for its page. */
    public List<CollectionPlan> overdue(String account) {
        LocalDate today = LocalDate.from(Times.now(clock));
        return plans.ofAccount(account).stream()
                .filter(plan -> plan.isOverdue(plans.collected(plan), today))
                .toList();
    }

    /** The account's plans, the newest first, with what came in on them. */
    public List<PlanState> states(String account) {
        return plans.ofAccount(account).stream()
                .sorted(Comparator.comparing(CollectionPlan::plannedAt).reversed())
                .map(this::state)
                .toList();
    }

    /** The shipment's plan with what came in on it; none where none was made. */
    public Optional<PlanState> state(String shipment) {
        return plans.find(shipment).map(this::state);
    }

    private PlanState state(CollectionPlan plan) {
        Money collected = plans.collected(plan);
        boolean calledOff = plans.isCalledOff(plan.shipment());
        return new PlanState(
                plan,
                collected,
                plan.next(collected).orElse(null),
                !calledOff && plan.isOverdue(collected, LocalDate.from(Times.now(clock))),
                calledOff,
                plans.deduction(plan.shipment()).orElse(null));
    }

    /** What is to be done about a released shipment's plan now, and when to look again. */
    public CollectionState look(String shipment) {
        CollectionPlan plan = plans.find(shipment).orElseThrow();
        if (plans.isCalledOff(shipment)) {
            return new CollectionState(Step.SETTLED, null, Money.ZERO, null);
        }
        LocalDateTime now = Times.now(clock);
        Optional<OverLimitDebt> debt = plans.debt(shipment)
                .filter(one ->
                        one.open().isPositive() && plans.deduction(shipment).isEmpty());
        LocalDateTime monthEnd =
                debt.map(one -> policy.monthEnd(one.releasedAt())).orElse(null);
        if (monthEnd != null && !now.isBefore(monthEnd)) {
            return new CollectionState(Step.DEDUCT, null, debt.get().open(), null);
        }
        Optional<Instalment> next = plan.next(plans.collected(plan));
        if (next.isEmpty()) {
            return new CollectionState(monthEnd == null ? Step.SETTLED : Step.WAIT, null, Money.ZERO, monthEnd);
        }
        return awaited(shipment, next.get(), monthEnd, now);
    }

    private CollectionState awaited(String shipment, Instalment next, LocalDateTime monthEnd, LocalDateTime now) {
        boolean reminded = plans.isReminded(shipment, next.dueOn());
        LocalDateTime remindAt = policy.remindAt(next);
        Step step = reminded || now.isBefore(remindAt) ? Step.WAIT : Step.REMIND;
        LocalDateTime look = Stream.of(monthEnd, reminded || step == Step.REMIND ? null : remindAt)
                .filter(at -> at != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new CollectionState(step, next.dueOn(), next.amount(), look);
    }

    public void recordReminder(String shipment, LocalDate dueOn, String note) {
        plans.recordReminder(shipment, dueOn, note, Times.now(clock), user.id());
    }

    /** Clause 3-4.1: raised once, with what is open then. */
    public DeductionDue raiseDeduction(String shipment) {
        OverLimitDebt debt = plans.debt(shipment).orElseThrow();
        DeductionDue due = new DeductionDue(shipment, debt.account(), debt.signer(), debt.open(), Times.now(clock));
        plans.add(due);
        return due;
    }
}
