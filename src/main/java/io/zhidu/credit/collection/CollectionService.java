package io.zhidu.credit.collection;

import io.zhidu.credit.Accounts;
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

/**
 * Clauses 3-1.4.1, 3-2.2.3 and 3-4.1. Whatever looks at an account's money or refers to its shipments locks the account's row
 * first, as receipts do: neither makes the other fail.
 */
@Service
@Transactional
public class CollectionService {

    private final Accounts accounts;
    private final CollectionPlans plans;
    private final OverLimitDebts debts;
    private final CollectionPolicy policy;
    private final CurrentUser user;
    private final Clock clock;

    CollectionService(
            Accounts accounts,
            CollectionPlans plans,
            OverLimitDebts debts,
            CollectionPolicy policy,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.debts = debts;
        this.policy = policy;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A plan made anew takes the place of the one before, which stays on file.
     *
     * @param balance in yuan, what the instalments must sum to
     */
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
        accounts.lock(account);
        plans.add(new CollectionPlan(shipment, account, route, balance, Times.now(clock), user.id(), ordered));
    }

    /** The newest plan. */
    @Transactional(readOnly = true)
    public Optional<CollectionPlan> find(String shipment) {
        return plans.find(shipment);
    }

    /** What of a plan has not come in, in yuan. */
    @Transactional(readOnly = true)
    public Money outstanding(CollectionPlan plan) {
        return plan.balance().minus(plans.collected(plan));
    }

    /** The account's plans that are followed and behind, for its page. */
    @Transactional(readOnly = true)
    public List<CollectionPlan> overdue(String account) {
        LocalDate today = LocalDate.from(Times.now(clock));
        return plans.followed(account).stream()
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
                plan.unpaid(collected).stream().findFirst().orElse(null),
                plans.isFollowed(plan) && plan.isOverdue(collected, LocalDate.from(Times.now(clock))),
                calledOff,
                plans.deduction(plan.shipment()).orElse(null));
    }

    /** What is to be done about a released shipment's plan now, and when to look again. */
    public CollectionState look(String shipment) {
        CollectionPlan plan = locked(shipment);
        if (plans.isCalledOff(shipment)) {
            return new CollectionState(Step.SETTLED, null, Money.ZERO, null);
        }
        LocalDateTime now = Times.now(clock);
        Optional<OverLimitDebt> debt =
                debts.find(shipment).filter(one -> plans.deduction(shipment).isEmpty());
        LocalDateTime monthEnd =
                debt.map(one -> policy.monthEnd(one.releasedAt())).orElse(null);
        if (monthEnd == null || now.isBefore(monthEnd)) {
            return awaited(plan, monthEnd, now);
        }
        return debt.map(OverLimitDebt::open)
                .filter(Money::isPositive)
                .map(open -> new CollectionState(Step.DEDUCT, null, open, null))
                .orElseGet(() -> awaited(plan, null, now));
    }

    /** @param monthEnd until which a receipt that is taken back would matter, or null */
    private CollectionState awaited(CollectionPlan plan, LocalDateTime monthEnd, LocalDateTime now) {
        List<Instalment> unpaid = plan.unpaid(plans.collected(plan));
        if (unpaid.isEmpty()) {
            return new CollectionState(monthEnd == null ? Step.SETTLED : Step.WAIT, null, Money.ZERO, monthEnd);
        }
        Optional<Instalment> unreminded = unpaid.stream()
                .filter(one -> !plans.isReminded(plan.shipment(), one.dueOn()))
                .findFirst();
        Optional<LocalDateTime> remindAt = unreminded.map(policy::remindAt);
        if (remindAt.filter(at -> !now.isBefore(at)).isPresent()) {
            return state(Step.REMIND, unreminded.get(), monthEnd);
        }
        LocalDateTime look = Stream.of(Optional.ofNullable(monthEnd), remindAt)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return state(Step.WAIT, unpaid.get(0), look);
    }

    private static CollectionState state(Step step, Instalment instalment, LocalDateTime look) {
        return new CollectionState(step, instalment.dueOn(), instalment.amount(), look);
    }

    public void recordReminder(String shipment, LocalDate dueOn, String note) {
        locked(shipment);
        plans.recordReminder(shipment, dueOn, note, Times.now(clock), user.id());
    }

    /** Clause 3-4.1: raised once, with what is open then. */
    public DeductionDue raiseDeduction(String shipment) {
        locked(shipment);
        OverLimitDebt debt = debts.find(shipment).orElseThrow();
        DeductionDue due = new DeductionDue(shipment, debt.account(), debt.signer(), debt.open(), Times.now(clock));
        plans.add(due);
        return due;
    }

    private CollectionPlan locked(String shipment) {
        CollectionPlan plan = plans.find(shipment).orElseThrow();
        accounts.lock(plan.account());
        return plan;
    }
}
