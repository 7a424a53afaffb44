package io.zhidu.complaint;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 4-9: every complaint has a number, and its customer knows it at once. */
@Service
@Transactional
public class ComplaintIntake {

    private final Complaints complaints;
    private final CaseFile file;
    private final Subjects subjects;
    private final ComplaintPolicy policy;

    ComplaintIntake(Complaints complaints, CaseFile file, Subjects subjects, ComplaintPolicy policy) {
        this.complaints = complaints;
        this.file = file;
        this.subjects = subjects;
        this.policy = policy;
    }

    /**
     * Numbers and acknowledges a complaint.
     *
     * @throws io.zhidu.platform.Refusal if what it is about does not exist
     */
    public Complaint register(NewComplaint complaint) {
        if (complaint.subject() != null) {
            subjects.get(complaint.subject());
        }
        LocalDateTime now = file.now();
        boolean repeated = !complaints
                .similar(complaint.customerKey(), complaint.kind(), now.minusDays(policy.repeatDays()), "")
                .isEmpty();
        String number = complaints.nextNumber(now.toLocalDate());
        complaints.insert(number, complaint, repeated, now, file.actor());
        Complaint registered = file.lock(number);
        file.note(registered, Entry.of(Entry.Event.REGISTERED).outcome(complaint.channel()));
        file.tell(registered, "received");
        return registered;
    }

    /**
     * Whether a complaint that comes in again is the one known by that number.
     *
     * @param sent its facts by name, as the channel sends them
     */
    @Transactional(readOnly = true)
    public boolean isReportOf(String number, Map<String, ?> sent) {
        Complaint known = file.find(number);
        return Objects.equals(known.statement(), sent.get("statement"))
                && Objects.equals(known.customerName(), sent.get("customerName"))
                && Objects.equals(known.phone(), sent.get("phone"))
                && Objects.equals(known.email(), sent.get("email"))
                && Objects.equals(known.subject(), sent.get("subjectNumber"))
                && Objects.equals(known.kind(), sent.get("kind"))
                && Objects.equals(known.impact(), sent.get("impact"))
                && known.legal() == Boolean.TRUE.equals(sent.get("legal"));
    }

    /** Earlier ones of the same customer and kind, for the handler; the latest first. */
    @Transactional(readOnly = true)
    public List<Complaint> similar(Complaint complaint) {
        return complaints.similar(
                complaint.customerKey(), complaint.kind(), LocalDateTime.of(1970, 1, 1, 0, 0), complaint.number());
    }

    /** @throws io.zhidu.platform.Refusal if there is no such complaint */
    @Transactional(readOnly = true)
    public Complaint get(String number) {
        return file.find(number);
    }

    @Transactional(readOnly = true)
    public List<Entry> entries(String number) {
        return file.entries(number);
    }

    @Transactional(readOnly = true)
    public List<String> linked(String number) {
        return complaints.linked(number);
    }
}
