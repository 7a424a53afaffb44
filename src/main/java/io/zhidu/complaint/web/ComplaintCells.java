package io.zhidu.complaint.web;

import io.zhidu.complaint.ClockFace;
import io.zhidu.complaint.ClockKind;
import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintRegister.Line;
import io.zhidu.platform.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A complaint as a row of a spreadsheet. */
@Component
class ComplaintCells {

    private static final List<String> COLUMNS = List.of(
            "number",
            "registeredAt",
            "customer",
            "kind",
            "severity",
            "department",
            "holder",
            "round",
            "level",
            "state",
            "closedAt");

    private final Sentences sentences;
    private final EntrySentences entries;

    ComplaintCells(Sentences sentences, EntrySentences entries) {
        this.sentences = sentences;
        this.entries = entries;
    }

    List<String> heading() {
        return Stream.concat(
                        COLUMNS.stream().map(column -> sentences.of("complaint.list." + column)),
                        Stream.of(ClockKind.values())
                                .map(kind -> sentences.of("complaint.list.percent", label("clock", kind.id()))))
                .toList();
    }

    /** @param clocks those that have begun; their percentages are the last cells */
    List<?> of(Line line, List<ClockFace> clocks) {
        Complaint complaint = line.complaint();
        List<Object> cells = new ArrayList<>(Arrays.asList(
                complaint.number(),
                complaint.registeredAt(),
                complaint.customerName(),
                label("kind", complaint.kind()),
                label("severity", complaint.severity().id()),
                complaint.department() == null ? null : label("department", complaint.department()),
                complaint.state().isOpen() ? entries.names(line.holder()) : null,
                complaint.round(),
                label("level", complaint.level()),
                label("state", complaint.state()),
                complaint.closedAt()));
        for (ClockKind kind : ClockKind.values()) {
            cells.add(clocks.stream()
                    .filter(face -> face.kind() == kind)
                    .map(ClockFace::percent)
                    .findFirst()
                    .orElse(null));
        }
        return cells;
    }

    private String label(String of, Object id) {
        return sentences.of("complaint." + of + "." + id);
    }
}
