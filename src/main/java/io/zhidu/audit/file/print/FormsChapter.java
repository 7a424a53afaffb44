package io.zhidu.audit.file.print;

import io.zhidu.audit.file.FiledCase;
import io.zhidu.audit.file.pdf.Report;
import io.zhidu.audit.history.FormFilled;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each form as it was filled in. */
class FormsChapter implements Chapter {

    private final PrintWords words;

    FormsChapter(PrintWords words) {
        this.words = words;
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

    private Map<String, String> fields(List<FormFilled.Field> fields) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (FormFilled.Field field : fields) {
            String value = field.words() == null ? value(field.value()) : field.words();
            facts.put(
                    facts.containsKey(field.label()) ? field.label() + " (" + field.name() + ")" : field.label(),
                    value);
        }
        return facts;
    }

    /** A field that was left empty is shown as such: that too is what was filled in. */
    private String value(Object value) {
        if (value == null || value.toString().isEmpty()) {
            return words.of("empty");
        }
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("sha256") ? file(map) : pairs(map);
        }
        if (value instanceof List<?> list) {
            return rows(list);
        }
        String text = String.valueOf(value);
        return text.startsWith("data:image/") ? words.of("forms.picture", text.length()) : words.plain(text);
    }

    private String file(Map<?, ?> file) {
        Object name = file.get("file");
        return words.of("forms.file", name == null ? "" : name, file.get("length"), file.get("sha256"));
    }

    private String pairs(Map<?, ?> map) {
        if (map.size() == 1) {
            return value(map.values().iterator().next());
        }
        return String.join(
                words.of("semicolon"),
                map.entrySet().stream()
                        .map(each -> words.of("pair", each.getKey(), value(each.getValue())))
                        .toList());
    }

    private String rows(List<?> list) {
        return list.isEmpty()
                ? words.of("empty")
                : String.join(
                        "\n", list.stream().map(each -> "• " + value(each)).toList());
    }
}
