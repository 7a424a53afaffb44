package io.zhidu.complaint;

import io.zhidu.complaint.Entry.Event;
import io.zhidu.people.Memberships;
import io.zhidu.people.Role;
import io.zhidu.people.Staff;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 4-9: who is responsible, what was done about it, and what the customer was told. */
@Service
@Transactional
public class ComplaintCare {

    private final CaseFile file;
    private final ComplaintClocks clocks;
    private final StaffDirectory staff;
    private final Memberships memberships;

    ComplaintCare(CaseFile file, ComplaintClocks clocks, StaffDirectory staff, Memberships memberships) {
        this.file = file;
        this.clocks = clocks;
        this.staff = staff;
        this.memberships = memberships;
    }

    /** Begins the clocks of a complaint that was registered or opened again. */
    public void rate(String number, Severity severity) {
        Complaint rated =
                file.save(file.lock(number).in(ComplaintState.REGISTERED).rated(severity));
        file.note(rated, Entry.of(Event.RATED).outcome(severity.id()));
        clocks.start(rated, ClockKind.FIRST_RESPONSE);
        clocks.start(rated, ClockKind.SOLUTION);
    }

    /** The customer is told who is responsible, which is the first response. */
    public void assign(String number, String department, String responsible) {
        if (candidates().stream().map(Staff::id).noneMatch(responsible::equals)) {
            throw Refusal.invalid("complaint.responsibleUnknown", responsible);
        }
        Complaint assigned =
                file.save(file.lock(number).in(ComplaintState.REGISTERED).assigned(department, responsible));
        file.note(assigned, Entry.of(Event.ASSIGNED).holder(responsible).outcome(department));
        clocks.stop(assigned, ClockKind.FIRST_RESPONSE);
        file.tell(assigned, "responsible", staff.nameOf(responsible), due(number));
    }

    /** Who may be made responsible: whoever works here and does more than look on. */
    @Transactional(readOnly = true)
    public List<Staff> candidates() {
        Set<String> onlookers = Stream.of(Role.AUDITOR, Role.ADMINISTRATOR)
                .flatMap(role -> memberships.membersOf(role.group()).stream())
                .collect(Collectors.toSet());
        return staff.active().stream()
                .filter(one -> !onlookers.contains(one.id()))
                .toList();
    }

    /**
     * What was done; at the last level it is the final decision.
     *
     * @param cost what it cost the company, in yuan
     */
    public void handle(String number, String measures, Money cost, boolean last) {
        Complaint complaint = file.lock(number).in(ComplaintState.HANDLING);
        needed(measures, "complaint.measuresMissing");
        file.note(complaint, Entry.of(Event.HANDLED).words(measures).cost(cost).outcome(last ? "final" : null));
    }

    /** The customer owes an answer: the clocks stand still. */
    public void ask(String number, String question) {
        Complaint complaint = file.lock(number).in(ComplaintState.HANDLING);
        needed(question, "complaint.questionMissing");
        file.note(complaint, Entry.of(Event.QUESTION).words(question));
        clocks.pause(complaint);
        file.save(complaint.moved(ComplaintState.AWAITING_CUSTOMER));
        file.tell(complaint, "question", question);
    }

    /** The customer has answered: the clocks go on. */
    public void customerAnswered(String number, String words) {
        Complaint complaint = file.lock(number).in(ComplaintState.AWAITING_CUSTOMER);
        needed(words, "complaint.customerAnswerMissing");
        file.note(complaint, Entry.of(Event.CUSTOMER_ANSWERED).words(words));
        clocks.resume(complaint);
        file.save(complaint.moved(ComplaintState.HANDLING));
    }

    /** The customer has his answer; from now on he is to be asked whether he is satisfied. */
    public void answer(String number, String answer) {
        Complaint complaint = file.lock(number).in(ComplaintState.HANDLING);
        needed(answer, "complaint.answerMissing");
        file.note(complaint, Entry.of(Event.ANSWERED).words(answer));
        clocks.stop(complaint, ClockKind.SOLUTION);
        clocks.start(complaint, ClockKind.CALLBACK);
        file.save(complaint.moved(ComplaintState.ANSWERED));
        file.tell(complaint, "answer", answer);
    }

    /** Not satisfied: one level higher looks at it anew. */
    public void beginRound(String number) {
        Complaint next = file.save(file.lock(number).in(ComplaintState.ANSWERED).nextRound());
        file.note(next, Entry.of(Event.ROUND_BEGUN));
        clocks.start(next, ClockKind.SOLUTION);
        file.tell(next, "round", due(number));
    }

    /** @param how one of the closed states that end a callback */
    public void close(String number, ComplaintState how) {
        Complaint complaint = file.lock(number).in(ComplaintState.ANSWERED);
        clocks.stopAll(complaint);
        Complaint closed = file.save(complaint.closed(how, file.now(), null));
        file.note(closed, Entry.of(Event.CLOSED).outcome(how.name()));
        file.tell(closed, "closed." + how.name());
    }

    /** Into whose hands it has come: a person's, or those of groups until one of them takes it. */
    public void handOver(String number, String holder, String purpose) {
        file.note(file.lock(number), Entry.of(Event.HANDED_OVER).holder(holder).outcome(purpose));
    }

    /** Whoever had it in hand to handle it: he does not call back. */
    @Transactional(readOnly = true)
    public List<String> handlers(String number) {
        return Hands.handlers(file.entries(number));
    }

    private String due(String number) {
        return clocks.book(number)
                .clock(ClockKind.SOLUTION)
                .flatMap(WorkingClock::dueAt)
                .map(Times::show)
                .orElse("");
    }

    private static void needed(String text, String otherwise) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(otherwise);
        }
    }
}
