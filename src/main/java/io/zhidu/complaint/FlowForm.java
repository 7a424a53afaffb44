package io.zhidu.complaint;

import io.zhidu.calendar.WorkingCalendar;
import io.zhidu.complaint.Entry.Event;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Clause 4-9: through whose hands a complaint went, what each did and how long he had it, as its journal tells. */
public final class FlowForm {

    private static final Set<Event> BEGINNINGS = EnumSet.of(Event.REGISTERED, Event.REOPENED);
    private static final Set<Event> ENDS = EnumSet.of(Event.CLOSED, Event.MERGED);

    private final WorkingCalendar calendar;
    private final LocalDateTime now;
    private final List<Hand> hands = new ArrayList<>();
    private final List<Entry> deeds = new ArrayList<>();
    private Entry begun;
    private String holder;

    private FlowForm(WorkingCalendar calendar, LocalDateTime now) {
        this.calendar = calendar;
        this.now = now;
    }

    /**
     * One hand.
     *
     * @param holder a person, or groups until one of them took it
     * @param until when he gave it on, or null if he still has it
     * @param worked working time that he had it, so far
     * @param deeds what was done meanwhile, in its order
     */
    public record Hand(
            int round,
            int level,
            String holder,
            LocalDateTime from,
            LocalDateTime until,
            Duration worked,
            List<Entry> deeds) {}

    /** @param entries of the journal, in their order */
    public static List<Hand> of(List<Entry> entries, WorkingCalendar calendar, LocalDateTime now) {
        FlowForm form = new FlowForm(calendar.asOfNow(), now);
        entries.stream()
                .filter(entry -> entry.clock() == null || entry.event() == Event.MISSED)
                .forEach(form::read);
        form.end(null);
        return List.copyOf(form.hands);
    }

    private void read(Entry entry) {
        if (BEGINNINGS.contains(entry.event())) {
            begin(entry, entry.by());
        } else if (entry.event() == Event.HANDED_OVER) {
            if (!entry.holder().equals(holder)) {
                begin(entry, entry.holder());
            }
            return;
        }
        deeds.add(entry);
        if (ENDS.contains(entry.event())) {
            end(entry.at());
        }
    }

    private void begin(Entry entry, String whose) {
        end(entry.at());
        begun = entry;
        holder = whose;
    }

    private void end(LocalDateTime at) {
        if (begun != null) {
            Duration worked = calendar.workingTimeBetween(begun.at(), at == null ? now : at);
            hands.add(new Hand(begun.round(), begun.level(), holder, begun.at(), at, worked, List.copyOf(deeds)));
        }
        deeds.clear();
        begun = null;
        holder = null;
    }
}
