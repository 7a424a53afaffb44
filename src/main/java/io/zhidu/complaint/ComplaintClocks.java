package io.zhidu.complaint;

import io.zhidu.calendar.WorkingCalendar;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 4-8: the three clocks of a complaint, as rows of its journal. */
@Service
@Transactional
public class ComplaintClocks {

    private final CaseFile file;
    private final WorkingCalendar calendar;
    private final AllowanceDecision allowances;
    private final ComplaintPolicy policy;

    ComplaintClocks(CaseFile file, WorkingCalendar calendar, AllowanceDecision allowances, ComplaintPolicy policy) {
        this.file = file;
        this.calendar = calendar;
        this.allowances = allowances;
        this.policy = policy;
    }

    /** What is seen in task and list: the clocks that have begun. */
    @Transactional(readOnly = true)
    public List<ClockFace> faces(String number) {
        return faces(book(number));
    }

    /** The same of many complaints, by their numbers. */
    @Transactional(readOnly = true)
    public Map<String, List<ClockFace>> faces(Collection<String> numbers) {
        WorkingCalendar fixed = calendar.asOfNow();
        Map<String, List<ClockFace>> faces = new HashMap<>();
        file.clocks(numbers).forEach((number, entries) -> faces.put(number, faces(new ClockBook(entries, fixed))));
        return faces;
    }

    private List<ClockFace> faces(ClockBook book) {
        LocalDateTime now = file.now();
        return Arrays.stream(ClockKind.values())
                .flatMap(kind -> book.clock(kind).map(one -> ClockFace.of(kind, one, now)).stream())
                .toList();
    }

    /** When the next of those that run will have been missed; none while they are paused. */
    @Transactional(readOnly = true)
    public Optional<LocalDateTime> nextMiss(String number) {
        return book(number).nextMiss();
    }

    /** When what is in hand is due, also where that is past and nobody is above; none while they are paused. */
    @Transactional(readOnly = true)
    public Optional<LocalDateTime> due(String number) {
        return book(number).due();
    }

    @Transactional(readOnly = true)
    public Optional<LocalDateTime> nextReminder(String number) {
        return book(number).nextReminder(policy.remindPercent());
    }

    /** The time that the severity allows counts from the clock's beginning, also when the severity changes. */
    void allow(Complaint complaint) {
        going(complaint)
                .forEach(kind -> file.note(
                        complaint, Entry.of(Entry.Event.CLOCK_ALLOWED).clock(kind, minutes(complaint, kind))));
    }

    void start(Complaint complaint, ClockKind kind) {
        file.note(complaint, Entry.of(Entry.Event.CLOCK_STARTED).clock(kind, minutes(complaint, kind)));
    }

    void stop(Complaint complaint, ClockKind kind) {
        if (going(complaint).contains(kind)) {
            file.note(complaint, Entry.of(Entry.Event.CLOCK_STOPPED).clock(kind, null));
        }
    }

    void stopAll(Complaint complaint) {
        going(complaint).forEach(kind -> stop(complaint, kind));
    }

    /** The customer owes an answer. */
    void pause(Complaint complaint) {
        going(complaint)
                .forEach(kind ->
                        file.note(complaint, Entry.of(Entry.Event.CLOCK_PAUSED).clock(kind, null)));
    }

    void resume(Complaint complaint) {
        going(complaint)
                .forEach(kind ->
                        file.note(complaint, Entry.of(Entry.Event.CLOCK_RESUMED).clock(kind, null)));
    }

    ClockBook book(String number) {
        return new ClockBook(file.entries(number), calendar);
    }

    private List<ClockKind> going(Complaint complaint) {
        return book(complaint.number()).going();
    }

    private int minutes(Complaint complaint, ClockKind kind) {
        return Math.toIntExact(allowances.of(complaint.severity()).of(kind).toMinutes());
    }
}
