package io.zhidu.audit.file.print;

import io.zhidu.audit.file.CaseFile;
import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import java.io.IOException;
import java.util.List;

/** What was said: to the customer, and among colleagues. */
class TalkChapter implements Chapter {

    private final PrintWords words;

    TalkChapter(PrintWords words) {
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        CaseFile file = filed.file();
        report.chapter(words.of("chapter.messages"));
        if (file.messages().isEmpty()) {
            report.text(words.of("none"));
        } else {
            report.table(
                    words.columns("at", 1.75, "address", 2, "words", 5, "state", 1.25),
                    file.messages().stream()
                            .map(each -> List.of(
                                    words.time(each.at()),
                                    each.kind() + "\n" + each.address(),
                                    each.words(),
                                    words.code("sending", each.state()) + "\n" + words.time(each.doneAt())))
                            .toList());
        }
        report.chapter(words.of("chapter.remarks"));
        if (file.remarks().isEmpty()) {
            report.text(words.of("none"));
        } else {
            report.table(
                    words.columns("at", 1.75, "by", 1.65, "words", 6.6),
                    file.remarks().stream()
                            .map(each -> List.of(words.time(each.at()), words.person(each.by()), each.words()))
                            .toList());
        }
    }
}
