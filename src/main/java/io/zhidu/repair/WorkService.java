package io.zhidu.repair;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work, parts, damage and trial run: clauses 1-3.5 and 1-3.6. */
@Service
@Transactional
public class WorkService {

    private final RepairOrders orders;
    private final RepairJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    WorkService(RepairOrders orders, RepairJournal journal, CurrentUser user, Clock clock) {
        this.orders = orders;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /** Work done for now, or paused because parts are missing; with the site checklist of clause 1-3.5. */
    public void recordWork(String number, boolean partsMissing, String note, String checklist) {
        log(number, partsMissing ? "pause" : "work", note, checklist);
        if (partsMissing) {
            orders.moved(orders.get(number), RepairState.AWAITING_PARTS);
        }
    }

    public void resumeWork(String number, String note) {
        log(number, "resume", note, null);
        orders.moved(orders.get(number), RepairState.WORKING);
    }

    /** Clause 1-3.6: only what was tried and runs is billed. */
    public void recordTrialRun(String number, boolean passed, String note) {
        log(number, passed ? "trial-passed" : "trial-failed", note, null);
    }

    /**
     * Clause 1-3.5: broken things are apologised for and compensated at value.
     *
     * @return the record's id
     */
    public String recordDamage(String number, String item, Money value, boolean apologised, String acceptedBy) {
        if (!value.isPositive()) {
            throw Refusal.invalid("repair.damageNeedsValue");
        }
        if (!apologised) {
            throw Refusal.invalid("repair.damageNeedsApology");
        }
        return journal.damage(
                number,
                new RepairJournal.Damage(null, item, value, true, acceptedBy, Times.now(clock), user.id(), null));
    }

    /** Clause 1-3.5: paid apart from the bill. */
    public void settleCompensation(String number, String damageId, String settlement) {
        journal.damageSettled(number, damageId, settlement, Times.now(clock), user.id());
    }

    private void log(String number, String kind, String note, String checklist) {
        journal.work(number, new RepairJournal.WorkEntry(kind, note, checklist, Times.now(clock), user.id()));
    }
}
