package io.zhidu.baddebt;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance proposes, and what those say who are to bear it. */
@Service
@Transactional
public class HearingService {

    private final BadDebts debts;
    private final CaseRecords records;
    private final LockedDebts locked;
    private final AllocationService allocations;
    private final BadDebtPolicy policy;
    private final CurrentUser user;
    private final Clock clock;

    HearingService(
            BadDebts debts,
            CaseRecords records,
            LockedDebts locked,
            AllocationService allocations,
            BadDebtPolicy policy,
            CurrentUser user,
            Clock clock) {
        this.debts = debts;
        this.records = records;
        this.locked = locked;
        this.allocations = allocations;
        this.policy = policy;
        this.user = user;
        this.clock = clock;
    }

    /** @param legalReference under which the company reserves its rights (3-4.2), or null where it need not */
    public void propose(String number, String note, String legalReference) {
        BadDebt debt = locked.in(number, CaseState.OPEN);
        if (debt.legal()) {
            debts.update(debt.withReference(LockedDebts.required(legalReference, "baddebt.legalReference")));
        }
        locked.step(number, CaseStep.Kind.PROPOSED, null, LockedDebts.required(note, "baddebt.proposal"));
    }

    /** Nobody speaks for another. */
    public void hear(String number, String person, Hearing.Answer answer, String reason) {
        if (!person.equals(user.id())) {
            throw Refusal.forbidden("baddebt.hearing.own");
        }
        if (answer == Hearing.Answer.OBJECT) {
            LockedDebts.required(reason, "baddebt.hearing.reason");
        }
        keep(number, person, answer, false, reason);
    }

    /** He said nothing in time. */
    public void recordSilence(String number, String person) {
        keep(number, person, policy.silence(), true, null);
    }

    private void keep(String number, String person, Hearing.Answer answer, boolean silent, String reason) {
        BadDebt debt = locked.in(number, CaseState.OPEN);
        records.add(number, new Hearing(debt.revision(), person, answer, silent, reason, Times.now(clock), user.id()));
    }

    /** An objection goes back to finance once in a case; after that whoever decides reads it. */
    @Transactional(readOnly = true)
    public boolean isAnswerOwed(String number) {
        BadDebt debt = locked.get(number);
        boolean answered = records.steps(number).stream().anyMatch(step -> step.kind() == CaseStep.Kind.ANSWERED);
        return !answered
                && records.hearings(number).stream()
                        .anyMatch(one -> one.revision() == debt.revision() && one.answer() == Hearing.Answer.OBJECT);
    }

    /** Whether one of these is to bear something himself. */
    @Transactional(readOnly = true)
    public boolean isBorneByOne(String number, java.util.Collection<String> persons) {
        return allocations.bearers(number).stream().anyMatch(persons::contains);
    }
}
