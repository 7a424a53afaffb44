package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Where else to look. */
class RelatedChapter implements Chapter {

    private final PrintWords words;

    RelatedChapter(PrintWords words) {
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        report.chapter(words.of("chapter.related"));
        if (filed.file().related().isEmpty()) {
            report.text(words.of("none"));
            return;
        }
        report.table(
                words.columns("why", 1.5, "number", 2, "process", 2, "instance", 2.5),
                filed.file().related().stream()
                        .map(each -> List.of(
                                words.code("why", each.why()),
                                Objects.toString(each.number(), ""),
                                Objects.toString(each.processName(), each.process()),
                                each.id()))
                        .toList());
    }
}
