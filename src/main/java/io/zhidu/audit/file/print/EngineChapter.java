package io.zhidu.audit.file.print;

import io.zhidu.audit.file.CaseFile;
import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import io.zhidu.audit.history.Operation;
import io.zhidu.audit.history.Trouble;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** What went wrong in the engine, and what people did in it besides their forms. */
class EngineChapter implements Chapter {

    private final PrintWords words;

    EngineChapter(PrintWords words) {
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        CaseFile file = filed.file();
        report.chapter(words.of("chapter.troubles"));
        if (file.troubles().isEmpty()) {
            report.text(words.of("none"));
        } else {
            report.table(
                    words.columns("at", 1.75, "kind", 1, "inStep", 1.7, "words", 3.8, "solved", 1.75),
                    file.troubles().stream().map(this::trouble).toList());
        }
        report.chapter(words.of("chapter.operations"));
        if (file.operations().isEmpty()) {
            report.text(words.of("none"));
        } else {
            report.table(
                    words.columns("at", 1.75, "by", 1.65, "operation", 1.4, "property", 1.2, "was", 2, "is", 2),
                    file.operations().stream().map(this::operation).toList());
        }
    }

    private List<String> trouble(Trouble one) {
        boolean open = one.kind() == Trouble.Kind.INCIDENT && one.solvedAt() == null;
        return List.of(
                words.time(one.at()),
                words.code("trouble", one.kind().name()),
                Objects.toString(one.elementName(), Objects.toString(one.element(), "")),
                Objects.toString(one.message(), ""),
                open ? words.of("trouble.open") : words.time(one.solvedAt()));
    }

    /** That a completed task is no more is nothing that somebody changed. */
    private List<String> operation(Operation one) {
        if (one.kind().equals("Complete")) {
            return List.of(
                    words.time(one.at()), words.person(one.by()), words.code("operation", one.kind()), "", "", "");
        }
        return List.of(
                words.time(one.at()),
                words.person(one.by()),
                words.code("operation", one.kind()),
                Objects.toString(one.property(), ""),
                Objects.toString(one.was(), ""),
                Objects.toString(one.is(), ""));
    }
}
