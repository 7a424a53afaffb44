package io.zhidu.audit.file.print;

import io.zhidu.audit.file.CaseDocuments;
import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.FiledDocument;
import io.zhidu.audit.file.StoredDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The archive of a case: everything as JSON, the documents, the printed case file, and each file's SHA-256. */
@Component
public class CaseArchive {

    private final PrintedCase printed;
    private final CaseDocuments documents;

    CaseArchive(PrintedCase printed, CaseDocuments documents) {
        this.printed = printed;
        this.documents = documents;
    }

    /**
     * The stream stays open.
     *
     * @param personal whether it holds copies of identity cards too; the list names them in any case
     */
    public void write(FiledCase filed, boolean personal, OutputStream out) throws IOException {
        HashedZip zip = new HashedZip(out, filed.madeAt());
        zip.add("case.json", entry -> entry.write(filed.json()));
        zip.add("case-file.pdf", entry -> printed.write(filed, entry));
        for (FiledDocument document : filed.file().documents()) {
            Optional<StoredDocument> stored =
                    document.key().isPersonal() && !personal ? Optional.empty() : documents.read(document.key());
            if (stored.isPresent()) {
                zip.add(document.path(), entry -> entry.write(stored.get().content()));
            }
        }
        zip.add("README.txt", entry -> entry.write(readMe(filed).getBytes(StandardCharsets.UTF_8)));
        zip.finish();
    }

    private String readMe(FiledCase filed) {
        PrintWords words = printed.words();
        return String.join(
                "\r\n",
                words.of("title", filed.file().number()),
                words.of("pair", words.of("cover.madeAt"), words.time(filed.madeAt())),
                words.of("pair", words.of("cover.madeFor"), words.person(filed.madeFor())),
                words.of("pair", words.of("cover.hash"), filed.sha256()),
                words.of("pair", words.of("cover.chain"), Cover.chains(words, filed.heads())),
                "",
                words.of("proof.1"),
                words.of("proof.2"),
                words.of("proof.3"),
                words.of("proof.4"),
                "");
    }
}
