package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import io.zhidu.audit.history.Field;
import io.zhidu.audit.history.VariableChange;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Each variable value by value. */
class VariablesChapter implements Chapter {

    private final PrintWords words;
    private final PrintedValues values;

    VariablesChapter(PrintWords words) {
        this.words = words;
        this.values = new PrintedValues(words);
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        report.chapter(words.of("chapter.variables"));
        if (filed.file().variables().isEmpty()) {
            report.text(words.of("none"));
            return;
        }
        report.text(words.of("variables.words"));
        report.table(
                words.columns("at", 1.75, "variable", 1.6, "value", 3, "revision", 0.5, "inStep", 1.6, "by", 1.55),
                filed.file().variables().stream().map(this::row).toList());
    }

    private List<String> row(VariableChange change) {
        return List.of(
                words.time(change.at()),
                name(change.shown()),
                values.of(change.shown()),
                String.valueOf(change.revision() + 1),
                Objects.toString(change.elementName(), ""),
                words.person(change.by()));
    }

    private static String name(Field field) {
        return field.label().equals(field.name()) ? field.name() : field.label() + " (" + field.name() + ")";
    }
}
