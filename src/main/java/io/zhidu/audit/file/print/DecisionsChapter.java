package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import io.zhidu.audit.history.Decision;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each decision with what it was given, the rules that matched, and what it answered. */
class DecisionsChapter implements Chapter {

    private final PrintWords words;

    DecisionsChapter(PrintWords words) {
        this.words = words;
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        report.chapter(words.of("chapter.decisions"));
        if (filed.file().decisions().isEmpty()) {
            report.text(words.of("none"));
            return;
        }
        int number = 0;
        for (Decision decision : filed.file().decisions()) {
            number++;
            report.section(words.of(
                    "decisions.decision", number, decision.name(), decision.version(), words.time(decision.at())));
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put(words.of("head.inStep"), decision.elementName());
            facts.put(words.of("decisions.given"), values(decision.inputs()));
            for (Decision.Rule rule : decision.rules()) {
                facts.put(words.of("decisions.rule", rule.number()), rule.words());
                facts.put(words.of("decisions.answer", rule.number()), values(rule.outputs()));
            }
            if (decision.rules().isEmpty()) {
                facts.put(words.of("decisions.noRule"), words.of("none"));
            }
            report.facts(facts);
        }
    }

    private String values(List<Decision.Value> values) {
        return String.join(
                "\n",
                values.stream()
                        .map(each -> words.of("pair", each.name(), value(each)))
                        .toList());
    }

    private String value(Decision.Value one) {
        if (one.value() == null) {
            return words.of("empty");
        }
        return one.words() == null ? words.plain(one.value()) : one.words();
    }
}
