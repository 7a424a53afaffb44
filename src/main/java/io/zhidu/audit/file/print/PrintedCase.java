package io.zhidu.audit.file.print;

import io.zhidu.audit.file.CaseDocuments;
import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** The whole case file as PDF. */
@Component
public class PrintedCase {

    private static final int SHOWN = 16; // of the hash, at the foot of each page

    private final CaseDocuments documents;
    private final Sentences sentences;
    private final StaffDirectory staff;

    PrintedCase(CaseDocuments documents, Sentences sentences, StaffDirectory staff) {
        this.documents = documents;
        this.sentences = sentences;
        this.staff = staff;
    }

    /** The stream stays open. Nothing is written to it before all pages are laid out. */
    public void write(FiledCase filed, OutputStream out) throws IOException {
        PrintWords words = words();
        String title = words.of("title", filed.file().number());
        try (Report report = new Report(title, Sentences.language())) {
            for (Chapter chapter : chapters(words)) {
                chapter.print(filed, report);
            }
            String hash = words.of("foot.hash", filed.sha256().substring(0, SHOWN));
            report.save(out, title, hash, (page, pages) -> words.of("foot.page", page, pages));
        }
    }

    PrintWords words() {
        return new PrintWords(sentences, staff);
    }

    private List<Chapter> chapters(PrintWords words) {
        return List.of(
                new Cover(words),
                new StepsChapter(words),
                new FormsChapter(words),
                new DecisionsChapter(words),
                new VariablesChapter(words),
                new TalkChapter(words),
                new EngineChapter(words),
                new LedgersChapter(words),
                new DocumentsChapter(documents, words),
                new RelatedChapter(words),
                new ProofChapter(words));
    }
}
