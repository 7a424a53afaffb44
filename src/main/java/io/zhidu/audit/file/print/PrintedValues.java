package io.zhidu.audit.file.print;

import static java.util.stream.Collectors.joining;

import io.zhidu.audit.history.Field;
import java.util.List;
import java.util.Map;

/** Values of forms and variables as the case file prints them; as they are stored they stand in {@code case.json}. */
class PrintedValues {

    private final PrintWords words;

    PrintedValues(PrintWords words) {
        this.words = words;
    }

    String of(Field field) {
        if (field.rows() != null) {
            return field.rows().stream().map(cells -> "• " + row(cells)).collect(joining("\n"));
        }
        return field.words() == null ? value(field.value()) : field.words();
    }

    private String row(List<Field> cells) {
        return cells.size() == 1
                ? of(cells.get(0))
                : cells.stream()
                        .map(cell -> words.of("pair", cell.label(), of(cell)))
                        .collect(joining(words.of("semicolon")));
    }

    /** What was left empty is shown as such: that too is what was filled in. */
    private String value(Object value) {
        if (value == null || value.toString().isEmpty()) {
            return words.of("empty");
        }
        if (value instanceof Map<?, ?> map) {
            return map.containsKey("sha256") ? file(map) : pairs(map);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? words.of("empty")
                    : list.stream().map(each -> "• " + value(each)).collect(joining("\n"));
        }
        String text = String.valueOf(value);
        return text.startsWith("data:image/") ? words.of("forms.picture", text.length()) : words.plain(text);
    }

    private String file(Map<?, ?> file) {
        Object name = file.get("file");
        return words.of("forms.file", name == null ? "" : name, file.get("length"), file.get("sha256"));
    }

    private String pairs(Map<?, ?> map) {
        return map.entrySet().stream()
                .map(each -> words.of("pair", each.getKey(), value(each.getValue())))
                .collect(joining(words.of("semicolon")));
    }
}
