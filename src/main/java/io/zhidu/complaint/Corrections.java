package io.zhidu.complaint;

import io.zhidu.complaint.Entry.Event;
import io.zhidu.platform.Refusal;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is set right about a complaint from outside its course. */
@Service
@Transactional
public class Corrections {

    private final Complaints complaints;
    private final CaseFile file;
    private final ComplaintClocks clocks;
    private final ComplaintPolicy policy;

    Corrections(Complaints complaints, CaseFile file, ComplaintClocks clocks, ComplaintPolicy policy) {
        this.complaints = complaints;
        this.file = file;
        this.clocks = clocks;
        this.policy = policy;
    }

    /** Another severity, with the reason; the deadlines count anew from the beginning of each clock. */
    public void changeSeverity(String number, Severity severity, String reason) {
        Complaint complaint = file.lock(number).open();
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("complaint.severityReason");
        }
        if (complaint.severity() == severity) {
            throw Refusal.conflict("complaint.severitySame", number);
        }
        Complaint rated = file.save(complaint.rated(severity));
        file.note(rated, Entry.of(Event.RATED).outcome(severity.id()).words(reason));
        clocks.allow(rated);
    }

    /** Both are the same customer's, and open: the duplicate ends, the other goes on. */
    public void merge(String duplicate, String into) {
        if (duplicate.equals(into)) {
            throw Refusal.invalid("complaint.merge.itself");
        }
        boolean first = duplicate.compareTo(into) < 0; // always in one order: two who merge both ways wait, not block
        Complaint one = file.lock(first ? duplicate : into);
        Complaint other = file.lock(first ? into : duplicate);
        Complaint ends = (first ? one : other).open();
        Complaint stays = (first ? other : one).open();
        if (!ends.customerKey().equals(stays.customerKey())) {
            throw Refusal.invalid("complaint.merge.otherCustomer", duplicate, into);
        }
        clocks.stopAll(ends);
        file.save(ends.closed(ComplaintState.MERGED, file.now(), into));
        file.note(ends, Entry.of(Event.MERGED).outcome(into));
        file.note(stays, Entry.of(Event.MERGED_IN).outcome(duplicate));
        file.tell(ends, "merged", into);
    }

    /** Cases that have to do with each other. */
    public void link(String number, String related) {
        Complaint complaint = file.lock(number);
        file.find(related);
        if (number.equals(related) || complaints.linked(number).contains(related)) {
            throw Refusal.conflict("complaint.link.known", number, related);
        }
        complaints.link(number, related, file.now(), file.actor());
        file.note(complaint, Entry.of(Event.LINKED).outcome(related));
    }

    /** Within thirty days of its closing; it then counts as repeated. A final decision stays. */
    public Complaint reopen(String number, String words) {
        Complaint complaint = file.lock(number);
        if (!complaint.state().mayReopen()) {
            throw Refusal.conflict("complaint.reopen.state", number);
        }
        LocalDateTime until = complaint.closedAt().plusDays(policy.reopenDays());
        if (file.now().isAfter(until)) {
            throw Refusal.conflict("complaint.reopen.late", number, policy.reopenDays());
        }
        if (words == null || words.isBlank()) {
            throw Refusal.invalid("complaint.reopen.words");
        }
        Complaint reopened = file.save(complaint.reopened());
        file.note(reopened, Entry.of(Event.REOPENED).words(words));
        file.tell(reopened, "received");
        return reopened;
    }
}
