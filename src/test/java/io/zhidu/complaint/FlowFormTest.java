package io.zhidu.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhidu.calendar.CalendarFixtures;
import io.zhidu.complaint.Entry.Event;
import io.zhidu.complaint.FlowForm.Hand;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The flow form as a journal tells it; from a Friday afternoon on. */
class FlowFormTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 10, 0);

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void aHandLastsFromHandOverToHandOverInWorkingTime() {
        add("2026-11-20T17:00", "desk", Event.REGISTERED, null);
        add("2026-11-20T17:10", "system", Event.HANDED_OVER, "complaintHandler");
        add("2026-11-23T08:45", "tom", Event.ASSIGNED, "ann");
        add("2026-11-23T08:45", "tom", Event.HANDED_OVER, "ann");
        assertThat(hands())
                .extracting(Hand::holder, Hand::worked, Hand::until)
                .containsExactly(
                        tuple("desk", Duration.ofMinutes(10), at("2026-11-20T17:10")),
                        tuple("complaintHandler", Duration.ofMinutes(35), at("2026-11-23T08:45")),
                        tuple("ann", Duration.ofMinutes(75), null));
        assertThat(hands().get(1).deeds()).extracting(Entry::event).containsExactly(Event.ASSIGNED);
    }

    @Test
    void whoHasTheNextTaskTooStillHasItInHand() {
        add("2026-11-20T09:00", "desk", Event.REGISTERED, null);
        add("2026-11-20T09:00", "system", Event.HANDED_OVER, "ann");
        add("2026-11-20T10:00", "ann", Event.HANDLED, null);
        add("2026-11-20T10:00", "ann", Event.HANDED_OVER, "ann");
        add("2026-11-20T11:00", "ann", Event.ANSWERED, null);
        add("2026-11-20T11:00", "system", Event.HANDED_OVER, "callbackSpecialist");
        assertThat(hands()).extracting(Hand::holder).containsExactly("desk", "ann", "callbackSpecialist");
        assertThat(hands().get(1).worked()).isEqualTo(Duration.ofHours(2));
        assertThat(hands().get(1).deeds()).extracting(Entry::event).containsExactly(Event.HANDLED, Event.ANSWERED);
    }

    @Test
    void nobodyHasAClosedOneUntilItIsOpenedAgain() {
        add("2026-11-20T09:00", "desk", Event.REGISTERED, null);
        add("2026-11-20T09:00", "system", Event.HANDED_OVER, "eve");
        add("2026-11-20T10:00", "eve", Event.CLOSED, null);
        add("2026-11-20T16:00", "desk", Event.REOPENED, null);
        add("2026-11-20T16:30", "system", Event.HANDED_OVER, "ann");
        assertThat(hands())
                .extracting(Hand::holder, Hand::from, Hand::until)
                .containsExactly(
                        tuple("desk", at("2026-11-20T09:00"), at("2026-11-20T09:00")),
                        tuple("eve", at("2026-11-20T09:00"), at("2026-11-20T10:00")),
                        tuple("desk", at("2026-11-20T16:00"), at("2026-11-20T16:30")),
                        tuple("ann", at("2026-11-20T16:30"), null));
    }

    private List<Hand> hands() {
        return FlowForm.of(entries, CalendarFixtures.officialCalendar(), NOW);
    }

    private void add(String time, String by, Event event, String holder) {
        entries.add(new Entry(at(time), by, 1, 0, event, null, null, holder, null, null, null, null));
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }
}
