package io.zhidu.baddebt;

import io.zhidu.baddebt.deduction.DeductionOrder;
import io.zhidu.baddebt.deduction.DeductionService;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is decided about a case, and what follows. */
@Service
@Transactional
public class DecidingService {

    private final BadDebts debts;
    private final CaseRecords records;
    private final LockedDebts locked;
    private final AllocationService allocations;
    private final DeductionService deductions;
    private final CurrentUser user;

    DecidingService(
            BadDebts debts,
            CaseRecords records,
            LockedDebts locked,
            AllocationService allocations,
            DeductionService deductions,
            CurrentUser user) {
        this.debts = debts;
        this.records = records;
        this.locked = locked;
        this.allocations = allocations;
        this.deductions = deductions;
        this.user = user;
    }

    /** How a case is decided. */
    public enum Decision {
        APPROVE,
        REFUSE,
        SEND_BACK
    }

    /** Nobody decides on a debt that he bears; what is not approved needs a reason. */
    public void decide(String number, Decision decision, String reason) {
        BadDebt debt = locked.in(number, CaseState.OPEN);
        if (allocations.bearers(number).contains(user.id())) {
            throw Refusal.forbidden("baddebt.decide.own");
        }
        if (decision != Decision.APPROVE) {
            LockedDebts.required(reason, "baddebt.decide.reason");
        }
        locked.step(number, CaseStep.Kind.DECIDED, decision.name(), reason);
        if (decision == Decision.REFUSE) {
            debts.update(debt.in(CaseState.REFUSED));
        }
    }

    /**
     * Clauses 3-3.x and 3-4.x: what each person is to bear goes to his deduction ledger.
     *
     * @throws Refusal if the customer owes nothing any more
     */
    public void order(String number) {
        BadDebt open = locked.in(number, CaseState.OPEN);
        BadDebt debt = allocations.reduce(open, locked.due(open)).in(CaseState.ORDERED);
        debts.update(debt);
        locked.step(number, CaseStep.Kind.ORDERED, null, null);
        deductions.order(new DeductionOrder(
                number,
                debt.shipment(),
                debt.invoice(),
                debt.clause(),
                toBear(records.parts(number, debt.revision())),
                debt.legalReference()));
    }

    /** What the company bears of a role is one part, whoever has left. */
    private static List<DeductionOrder.Part> toBear(List<Part> parts) {
        Map<List<String>, List<Part>> together = parts.stream()
                .filter(part -> part.amount().isPositive())
                .collect(Collectors.groupingBy(
                        part -> List.of(part.isPersonal() ? part.person() : DeductionOrder.COMPANY, part.role()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return together.entrySet().stream()
                .map(entry -> new DeductionOrder.Part(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getValue().stream()
                                .map(Part::share)
                                .reduce(Share.NONE, Share::plus)
                                .percent(),
                        entry.getValue().stream().map(Part::amount).collect(Money.sum()),
                        entry.getValue().get(0).isPersonal()
                                ? entry.getValue().get(0).signature()
                                : null))
                .toList();
    }

    /** The customer paid before it was decided. */
    public void recordPaid(String number) {
        debts.update(locked.in(number, CaseState.OPEN).in(CaseState.PAID));
        locked.step(number, CaseStep.Kind.PAID, null, null);
    }

    public void close(String number, String note) {
        BadDebt debt = locked.in(number, CaseState.ORDERED, CaseState.RECOVERED);
        debts.update(debt.in(CaseState.CLOSED));
        locked.step(number, CaseStep.Kind.CLOSED, null, LockedDebts.required(note, "baddebt.closing"));
    }
}
