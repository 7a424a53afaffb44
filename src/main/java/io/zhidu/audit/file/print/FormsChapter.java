package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import io.zhidu.audit.history.Field;
import io.zhidu.audit.history.FormFilled;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each form as it was filled in. */
class FormsChapter implements Chapter {

    private final PrintWords words;
    private final PrintedValues values;

    FormsChapter(PrintWords words) {
        this.words = words;
        this.values = new PrintedValues(words);
    }

    @Override
    public void print(FiledCase filed, Report report) throws IOException {
        report.chapter(words.of("chapter.forms"));
        if (filed.file().forms().isEmpty()) {
            report.text(words.of("none"));
        }
        int number = 0;
        for (FormFilled form : filed.file().forms()) {
            number++;
            String name = form.elementName() == null ? form.element() : form.elementName();
            report.section(words.of("forms.form", number, name, words.time(form.at()), words.person(form.by())));
            report.facts(fields(form.fields()));
        }
    }

    private Map<String, String> fields(List<Field> fields) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (Field field : fields) {
            facts.put(
                    facts.containsKey(field.label()) ? field.label() + " (" + field.name() + ")" : field.label(),
                    values.of(field));
        }
        return facts;
    }
}
