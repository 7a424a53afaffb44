package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import io.zhidu.audit.history.Step;
import io.zhidu.platform.Times;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was done, under which clause, by whom and in which role, when and how late. */
class StepsChapter implements Chapter {

    private final PrintWords words;

    StepsChapter(PrintWords words) {
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        report.chapter(words.of("chapter.steps"));
        report.text(words.of("steps.words"));
        List<List<String>> rows = new ArrayList<>();
        for (Step step : filed.file().steps()) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    what(step),
                    String.join("\n", step.clauses()),
                    who(step),
                    when(step),
                    took(step),
                    late(step)));
        }
        report.table(
                words.columns("no", 0.5, "step", 2, "clause", 0.8, "who", 1.9, "when", 2.2, "took", 1.5, "late", 1.8),
                rows);
    }

    private String what(Step step) {
        String name = step.name() == null || step.name().isBlank() ? step.element() : step.name();
        String type = words.code("type", step.type());
        return step.cancelled() ? words.of("steps.cancelled", name, type) : name + "\n" + type;
    }

    private String who(Step step) {
        return lines(
                words.person(step.person()),
                step.role() == null ? null : words.of("steps.role", step.role()),
                step.onBehalfOf() == null ? null : words.of("steps.onBehalfOf", step.onBehalfOf()),
                step.forWhom().isEmpty()
                        ? null
                        : words.of("steps.forWhom", String.join(words.of("comma"), step.forWhom())));
    }

    private String when(Step step) {
        return lines(
                at("begun", step.createdAt()),
                Objects.equals(step.claimedAt(), step.createdAt()) ? null : at("claimed", step.claimedAt()),
                Objects.equals(step.endedAt(), step.createdAt()) ? null : at("ended", step.endedAt()),
                step.endedAt() == null ? words.of("steps.goesOn") : null);
    }

    private String at(String what, LocalDateTime time) {
        return time == null ? null : words.of("steps." + what, words.time(time));
    }

    private String took(Step step) {
        if (step.task() == null || step.endedAt() == null) {
            return "";
        }
        Step.Times times = step.times();
        return lines(
                words.of("steps.waiting", words.duration(times.waiting())),
                times.working() == null ? null : words.of("steps.working", words.duration(times.working())));
    }

    private String late(Step step) {
        if (step.dueAt() == null) {
            return "";
        }
        boolean kept = step.times().late() == 0;
        String state = kept
                ? step.endedAt() == null ? null : words.of("steps.inTime")
                : words.of("steps.late", words.duration(step.times().late()));
        return lines(words.of("steps.due", Times.show(step.dueAt())), state);
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
