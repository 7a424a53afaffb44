package io.zhidu.complaint;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.complaint.Entry.Event;
import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 4-9: somebody who did not handle it asks the customer whether he is satisfied. */
@Service
@Transactional
public class CustomerCalls {

    private final CaseFile file;
    private final ComplaintClocks clocks;
    private final WorkingCalendar calendar;
    private final ComplaintPolicy policy;

    CustomerCalls(CaseFile file, ComplaintClocks clocks, WorkingCalendar calendar, ComplaintPolicy policy) {
        this.file = file;
        this.clocks = clocks;
        this.calendar = calendar;
        this.policy = policy;
    }

    /** What came of a call. */
    public enum Result {
        SATISFIED,
        DISSATISFIED,
        /** Not reached, to be called again on another working day. */
        AGAIN,
        UNREACHABLE
    }

    /**
     * Records a call that reached the customer.
     *
     * @param score 1 to 5
     * @param words the customer's own
     */
    public Result reached(String number, boolean satisfied, Integer score, String words) {
        Complaint complaint = mayCall(number);
        if (score == null || score < 1 || score > 5) {
            throw Refusal.invalid("complaint.call.score");
        }
        if (words == null || words.isBlank()) {
            throw Refusal.invalid("complaint.call.words");
        }
        Result result = satisfied ? Result.SATISFIED : Result.DISSATISFIED;
        file.note(
                complaint,
                Entry.of(Event.CALLED).outcome(result.name()).score(score).words(words));
        clocks.stop(complaint, ClockKind.CALLBACK);
        return result;
    }

    /** Records a call that nobody took; on one working day it counts once. */
    public Result notReached(String number, String remark) {
        Complaint complaint = mayCall(number);
        LocalDate today = file.now().toLocalDate();
        List<LocalDate> before = attempts(number);
        if (before.contains(today)) {
            throw Refusal.conflict("complaint.call.sameDay", number);
        }
        if (!calendar.isWorkingDay(today)) {
            throw Refusal.conflict("complaint.call.dayOff", today);
        }
        Result result = before.size() + 1 < policy.callAttempts() ? Result.AGAIN : Result.UNREACHABLE;
        file.note(complaint, Entry.of(Event.CALLED).outcome(result.name()).words(remark));
        return result;
    }

    /** From when on the customer may be called: at once, or on the working day after the last attempt. */
    @Transactional(readOnly = true)
    public LocalDateTime callFrom(String number) {
        return attempts(number).stream()
                .reduce((earlier, later) -> later)
                .map(day -> calendar.plusWorkingDays(day, 1).atTime(policy.callsFrom()))
                .filter(from -> from.isAfter(file.now()))
                .orElseGet(file::now);
    }

    private Complaint mayCall(String number) {
        Complaint complaint = file.lock(number).in(ComplaintState.ANSWERED);
        if (Hands.handlers(file.entries(number)).contains(file.actor())) {
            throw Refusal.forbidden("complaint.call.handler");
        }
        return complaint;
    }

    /** Days on which nobody was reached since the last answer. */
    private List<LocalDate> attempts(String number) {
        List<Entry> entries = file.entries(number);
        int answered = entries.stream().map(Entry::event).toList().lastIndexOf(Event.ANSWERED);
        return entries.subList(answered + 1, entries.size()).stream()
                .filter(entry -> entry.event() == Event.CALLED)
                .map(entry -> entry.at().toLocalDate())
                .toList();
    }
}
