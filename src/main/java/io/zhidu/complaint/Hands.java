package io.zhidu.complaint;

import io.zhidu.complaint.Entry.Event;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Through whose hands a complaint went. */
public final class Hands {

    /** Purpose of a hand-over to those who handle; whoever has it so does not call back. */
    public static final String HANDLING = "handling";

    private static final Set<Event> DEEDS = EnumSet.of(Event.HANDLED, Event.QUESTION, Event.ANSWERED);

    private Hands() {}

    static List<String> handlers(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> DEEDS.contains(entry.event()) ? Stream.of(entry.by()) : held(entry))
                .distinct()
                .toList();
    }

    /** Who has it now. */
    static Optional<String> holder(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.event() == Event.HANDED_OVER)
                .reduce((earlier, later) -> later)
                .map(Entry::holder);
    }

    private static Stream<String> held(Entry entry) {
        boolean handling = entry.event() == Event.ASSIGNED
                || entry.event() == Event.HANDED_OVER && HANDLING.equals(entry.outcome());
        return handling ? Stream.of(entry.holder()) : Stream.empty();
    }
}
