package io.zhidu.complaint;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.platform.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads, locks and changes a complaint together with its journal, and writes to its customer. */
@Component
class CaseFile {

    private final Complaints complaints;
    private final ComplaintJournal journal;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    CaseFile(Complaints complaints, ComplaintJournal journal, Outbox outbox, CurrentUser user, Clock clock) {
        this.complaints = complaints;
        this.journal = journal;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** @throws Refusal if there is no such complaint */
    Complaint find(String number) {
        return complaints.find(number).orElseThrow(() -> Refusal.notFound("complaint.unknown", number));
    }

    /** @throws Refusal if there is no such complaint */
    Complaint lock(String number) {
        return complaints.lock(number).orElseThrow(() -> Refusal.notFound("complaint.unknown", number));
    }

    LocalDateTime now() {
        return Times.now(clock);
    }

    String actor() {
        return user.id();
    }

    void note(Complaint complaint, Entry entry) {
        journal.add(complaint.number(), entry.stamped(now(), actor(), complaint));
    }

    List<Entry> entries(String number) {
        return journal.of(number);
    }

    Map<String, List<Entry>> clocks(Collection<String> numbers) {
        return journal.clocks(numbers);
    }

    Complaint save(Complaint complaint) {
        complaints.save(complaint);
        return complaint;
    }

    /** By mail if he has a mailbox, else by text message. The journal grows between two messages, so its length is a key. */
    void tell(Complaint complaint, String template, Object... args) {
        boolean mail = complaint.email() != null;
        Object[] all = new Object[args.length + 2];
        all[0] = complaint.customerName();
        all[1] = complaint.number();
        System.arraycopy(args, 0, all, 2, args.length);
        outbox.send(
                "%s:%s:%d"
                        .formatted(
                                complaint.number(),
                                template,
                                entries(complaint.number()).size()),
                mail ? Outbox.EMAIL : Outbox.SMS,
                mail ? complaint.email() : complaint.phone(),
                "complaint.message." + template,
                all);
    }
}
