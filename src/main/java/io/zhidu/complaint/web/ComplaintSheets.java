package io.zhidu.complaint.web;

import io.zhidu.complaint.ClockFace;
import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintCare;
import io.zhidu.complaint.ComplaintClocks;
import io.zhidu.complaint.ComplaintIntake;
import io.zhidu.complaint.Entry;
import io.zhidu.complaint.web.ComplaintSheet.Earlier;
import io.zhidu.complaint.web.ComplaintSheet.Face;
import io.zhidu.complaint.web.ComplaintSheet.Happened;
import io.zhidu.complaint.web.ComplaintSheet.Person;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a task on a complaint shows. */
@Component
class ComplaintSheets {

    private static final int GLANCE = 200;
    private static final Set<Entry.Event> LATE = EnumSet.of(Entry.Event.REMINDED, Entry.Event.MISSED);

    private final ComplaintIntake intake;
    private final ComplaintClocks clocks;
    private final ComplaintCare care;
    private final EntrySentences entries;
    private final Sentences sentences;

    ComplaintSheets(
            ComplaintIntake intake,
            ComplaintClocks clocks,
            ComplaintCare care,
            EntrySentences entries,
            Sentences sentences) {
        this.intake = intake;
        this.clocks = clocks;
        this.care = care;
        this.entries = entries;
        this.sentences = sentences;
    }

    ComplaintSheet of(Complaint complaint) {
        List<Entry> journal = intake.entries(complaint.number());
        return new ComplaintSheet(
                complaint.number(),
                complaint.customerName(),
                Stream.of(complaint.phone(), complaint.email())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")),
                complaint.subject(),
                sentences.of("complaint.kind." + complaint.kind()),
                sentences.of("complaint.impact." + complaint.impact()),
                sentences.of("complaint.severity." + complaint.severity().id()),
                complaint.legal(),
                complaint.repeated(),
                sentences.of("complaint.state." + complaint.state()),
                sentences.of("complaint.level." + complaint.level()),
                complaint.round(),
                complaint.statement(),
                reminded(journal),
                clocks.faces(complaint.number()).stream().map(this::face).toList(),
                told(journal).stream().map(this::happened).toList(),
                intake.similar(complaint).stream().map(this::earlier).toList(),
                intake.linked(complaint.number()),
                care.candidates().stream()
                        .map(one -> new Person(one.id(), one.name()))
                        .toList());
    }

    /** The last thing that was said of a deadline, where that is a reminder. */
    private static String reminded(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.event() == Entry.Event.REMINDED || entry.event() == Entry.Event.MISSED)
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.event() == Entry.Event.REMINDED)
                .map(entry -> Times.show(entry.at()))
                .orElse(null);
    }

    private Face face(ClockFace face) {
        String state = face.paused()
                ? sentences.of("complaint.clock.paused")
                : sentences.of(
                        face.running() ? "complaint.clock.due" : "complaint.clock.stopped", Times.show(face.dueAt()));
        return new Face(
                face.kind().id(),
                sentences.of("complaint.clock." + face.kind().id()),
                face.percent(),
                face.colour(),
                state);
    }

    /** Without the clocks but for what was late, and without what goes on in the same hands. */
    private static List<Entry> told(List<Entry> journal) {
        List<Entry> told = new ArrayList<>();
        String holder = null;
        for (Entry entry : journal) {
            boolean handOver = entry.event() == Entry.Event.HANDED_OVER;
            boolean known = handOver && entry.holder().equals(holder);
            if (!known && (entry.clock() == null || LATE.contains(entry.event()))) {
                told.add(entry);
            }
            holder = handOver ? entry.holder() : holder;
        }
        return told;
    }

    private Happened happened(Entry entry) {
        return new Happened(
                entry.round(), Times.show(entry.at()), entries.names(entry.by()), entries.what(entry), entry.words());
    }

    private Earlier earlier(Complaint one) {
        String words = one.statement();
        int end =
                words.codePointCount(0, words.length()) > GLANCE ? words.offsetByCodePoints(0, GLANCE) : words.length();
        return new Earlier(
                one.number(),
                Times.show(one.registeredAt()),
                sentences.of("complaint.state." + one.state()),
                words.substring(0, end));
    }
}
