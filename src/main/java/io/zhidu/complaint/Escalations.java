package io.zhidu.complaint;

import io.zhidu.complaint.Entry.Event;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 4-8: what is late reminds, and then rises by itself. Each level has the same time again; the last one is late once. */
@Service
@Transactional
public class Escalations {

    private final CaseFile file;
    private final ComplaintClocks clocks;
    private final ComplaintPolicy policy;

    Escalations(CaseFile file, ComplaintClocks clocks, ComplaintPolicy policy) {
        this.file = file;
        this.clocks = clocks;
        this.policy = policy;
    }

    /**
     * Reminds whoever holds it, once on each level.
     *
     * @return whether there was something to remind of
     */
    public boolean remind(String number) {
        Complaint complaint = file.lock(number);
        List<ClockKind> near = clocks.book(number).remindable(policy.remindPercent(), file.now());
        near.forEach(kind -> file.note(complaint, late(Event.REMINDED, complaint, kind)));
        return !near.isEmpty();
    }

    /** What was missed; who holds it raises it, unless nobody is above, or a callback is late, which others may make too. */
    public enum Missed {
        NOTHING,
        CALLBACK,
        WORK
    }

    /** @param last whether nobody is above the present level */
    public Missed miss(String number, boolean last) {
        Complaint complaint = file.lock(number);
        List<ClockKind> missed = clocks.book(number).missedBy(file.now());
        missed.forEach(
                kind -> file.note(complaint, late(Event.MISSED, complaint, kind).outcome(last ? Entry.LAST : null)));
        if (missed.isEmpty()) {
            return Missed.NOTHING;
        }
        if (missed.contains(ClockKind.CALLBACK)) {
            return Missed.CALLBACK;
        }
        if (!last) {
            file.save(complaint.raised());
        }
        return Missed.WORK;
    }

    private Entry late(Event event, Complaint complaint, ClockKind kind) {
        return Entry.of(event)
                .clock(kind, null)
                .holder(Hands.holder(file.entries(complaint.number())).orElse(null));
    }
}
