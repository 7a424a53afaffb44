package io.zhidu.complaint.web;

import io.zhidu.complaint.Entry;
import io.zhidu.people.Role;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what a row of the journal tells, in the reader's language. */
@Component("entrySentences")
class EntrySentences {

    private final StaffDirectory staff;
    private final Sentences sentences;

    EntrySentences(StaffDirectory staff, Sentences sentences) {
        this.staff = staff;
        this.sentences = sentences;
    }

    public String what(Entry entry) {
        return sentences
                .of(
                        "complaint.event." + entry.event(),
                        names(entry.holder()),
                        outcome(entry),
                        Objects.toString(entry.score(), ""),
                        Objects.toString(entry.cost(), ""))
                .strip();
    }

    /** People by their names, groups by their roles'; of the system's own deeds the system. */
    public String names(String holder) {
        return holder == null
                ? ""
                : Stream.of(holder.split(",")).map(this::name).collect(Collectors.joining("、"));
    }

    private String name(String one) {
        if (one.equals("system")) {
            return sentences.of("complaint.bySystem");
        }
        return Stream.of(Role.values())
                .filter(role -> role.group().equals(one))
                .map(Role::label)
                .findFirst()
                .orElseGet(() -> staff.nameOf(one));
    }

    private String outcome(Entry entry) {
        return switch (entry.event()) {
            case RATED -> sentences.of("complaint.severity." + entry.outcome());
            case ASSIGNED -> sentences.of("complaint.department." + entry.outcome());
            case CALLED -> sentences.of("complaint.call." + entry.outcome());
            case CLOSED -> sentences.of("complaint.state." + entry.outcome());
            case HANDLED -> entry.outcome() == null ? "" : sentences.of("complaint.final");
            case REMINDED, MISSED ->
                sentences.of("complaint.clock." + entry.clock().id());
            default -> Objects.toString(entry.outcome(), "");
        };
    }
}
