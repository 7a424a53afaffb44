package io.zhidu.audit.file.print;

import io.zhidu.audit.file.CaseFile;
import io.zhidu.audit.file.ChainHead;
import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import io.zhidu.audit.history.CaseHead;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whose case it is, when and for whom it was printed, and by what it is recognised. */
class Cover implements Chapter {

    private final PrintWords words;

    Cover(PrintWords words) {
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        report.title(words.of("title", filed.file().number()));
        report.facts(head(filed.file().head()));
        report.section(words.of("cover.made"));
        report.facts(made(filed));
        report.section(words.of("cover.contents"));
        report.facts(contents(filed.file()));
        report.nextPage();
    }

    private Map<String, String> head(CaseHead head) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.of("cover.number"), head.number());
        facts.put(words.of("cover.process"), words.of("cover.version", head.processName(), head.version()));
        facts.put(words.of("cover.customer"), head.customer());
        facts.put(
                words.of("cover.amount"),
                head.amount() == null ? null : head.amount().toPlainString());
        facts.put(words.of("cover.state"), words.code("state", head.state().name()));
        facts.put(words.of("cover.outcome"), head.outcomeName() == null ? head.outcome() : head.outcomeName());
        facts.put(words.of("cover.begun"), words.time(head.begunAt()));
        facts.put(words.of("cover.begunBy"), words.person(head.begunBy()));
        facts.put(words.of("cover.ended"), words.time(head.endedAt()));
        facts.put(words.of("cover.instance"), head.id());
        return facts;
    }

    private Map<String, String> made(FiledCase filed) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(words.of("cover.madeAt"), words.time(filed.madeAt()));
        facts.put(words.of("cover.madeFor"), words.person(filed.madeFor()));
        facts.put(words.of("cover.hash"), filed.sha256());
        facts.put(words.of("cover.chain"), chains(words, filed.heads()));
        return facts;
    }

    static String chains(PrintWords words, List<ChainHead> heads) {
        return heads.isEmpty()
                ? words.of("chain.none")
                : String.join(
                        "\n",
                        heads.stream()
                                .map(head -> words.of("chain.head", head.chain(), head.seq(), head.hash()))
                                .toList());
    }

    private Map<String, String> contents(CaseFile file) {
        Map<String, String> counts = new LinkedHashMap<>();
        put(counts, "steps", file.steps());
        put(counts, "forms", file.forms());
        put(counts, "decisions", file.decisions());
        put(counts, "variables", file.variables());
        put(counts, "messages", file.messages());
        put(counts, "remarks", file.remarks());
        put(counts, "troubles", file.troubles());
        put(counts, "operations", file.operations());
        put(
                counts,
                "ledger",
                file.ledger().stream().flatMap(table -> table.rows().stream()).toList());
        put(counts, "documents", file.documents());
        put(counts, "related", file.related());
        return counts;
    }

    private void put(Map<String, String> counts, String chapter, List<?> rows) {
        counts.put(words.of("chapter." + chapter), words.of("rows", rows.size()));
    }
}
