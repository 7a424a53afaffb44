package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last page: how anybody checks, without this product, that nothing of the case was changed. */
class ProofChapter implements Chapter {

    private static final int STEPS = 4;

    private final PrintWords words;

    ProofChapter(PrintWords words) {
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        report.nextPage();
        report.chapter(words.of("chapter.proof"));
        for (int step = 1; step <= STEPS; step++) {
            report.text(step + ". " + words.of("proof." + step));
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.of("cover.hash"), filed.sha256());
        facts.put(words.of("cover.chain"), Cover.chains(words, filed.heads()));
        facts.put(words.of("cover.madeAt"), words.time(filed.madeAt()));
        report.facts(facts);
        report.text(words.of("proof.characters"));
    }
}
