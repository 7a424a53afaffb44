package io.zhidu.audit.file.print;

import io.zhidu.audit.file.CaseDocuments;
import io.zhidu.audit.file.CaseFile;
import io.zhidu.audit.file.DocumentKey.Kind;
import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.FiledDocument;
import io.zhidu.audit.file.StoredDocument;
import io.zhidu.audit.file.pdf.Report;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The documents by their hashes, signatures as pictures, and on which pages of the product the case is seen. */
class DocumentsChapter implements Chapter {

    private final CaseDocuments documents;
    private final PrintWords words;

    DocumentsChapter(CaseDocuments documents, PrintWords words) {
        this.documents = documents;
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        CaseFile file = filed.file();
        report.chapter(words.of("chapter.documents"));
        if (file.documents().isEmpty()) {
            report.text(words.of("none"));
        }
        int number = 0;
        for (FiledDocument document : file.documents()) {
            number++;
            report.section(words.of("documents.document", number, document.name()));
            report.facts(facts(document));
            picture(document, report);
        }
        if (!file.pages().isEmpty()) {
            report.section(words.of("documents.pages"));
            report.table(
                    words.columns("kind", 1.5, "name", 1.5, "page", 3),
                    file.pages().stream()
                            .map(page -> List.of(
                                    words.foreign(page.kind()),
                                    Objects.toString(page.name(), ""),
                                    Objects.toString(page.path(), "")))
                            .toList());
        }
    }

    private Map<String, String> facts(FiledDocument document) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                words.of("head.kind"),
                words.code("document", document.key().kind().name()));
        facts.put(words.of("head.at"), words.time(document.at()));
        facts.put(words.of("head.by"), words.person(document.by()));
        facts.put(words.of("head.length"), String.valueOf(document.length()));
        facts.put(words.of("head.hash"), document.sha256());
        facts.put(words.of("head.path"), document.path());
        return facts;
    }

    /** Only what the product itself took as a drawn signature: what anybody uploaded might be no picture at all. */
    private void picture(FiledDocument document, Report report) throws IOException {
        if (document.key().kind() == Kind.SIGNATURE) {
            Optional<StoredDocument> stored = documents.read(document.key());
            if (stored.isPresent()) {
                report.picture(stored.get().content(), document.name());
            }
        }
    }
}
