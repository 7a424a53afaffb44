package io.zhidu.audit.history;

import io.zhidu.audit.history.Models.FormWords;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A case's values in words: of its forms, of what they refer to, of persons and roles. */
final class Wording {

    private final String number;
    private final FormWords all;
    private final Map<String, NameSource> sources;
    private final Names names;
    private final ZoneId zone;
    private final Map<String, String> known = new HashMap<>();

    /** @param all words of all forms by which such a case goes */
    Wording(String number, FormWords all, Map<String, NameSource> sources, Names names, ZoneId zone) {
        this.number = number;
        this.all = all;
        this.sources = sources;
        this.names = names;
        this.zone = zone;
    }

    /** @param form in whose words, if it has any */
    List<Field> fields(FormWords form, Map<String, Object> content) {
        FormWords words = form.or(all);
        return content.entrySet().stream()
                .map(each -> field(words, each.getKey(), each.getKey(), each.getValue()))
                .toList();
    }

    /** Of a variable. */
    Field field(String name, Object value) {
        return field(all, name, name, value);
    }

    /** @return null where they would be the value itself */
    String words(String name, String value) {
        return name == null || value == null ? null : words(all, name, name, value);
    }

    /** @param path the name, behind that of the table in whose row it is */
    private Field field(FormWords words, String path, String name, Object value) {
        return new Field(
                name, words.label(path, name), value, words(words, path, name, value), rows(words, path, value));
    }

    private List<List<Field>> rows(FormWords words, String path, Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty() || !list.stream().allMatch(Map.class::isInstance)) {
            return null;
        }
        return list.stream().map(row -> cells(words, path, (Map<?, ?>) row)).toList();
    }

    private List<Field> cells(FormWords words, String path, Map<?, ?> row) {
        return row.entrySet().stream()
                .map(cell -> field(words, path + "." + cell.getKey(), String.valueOf(cell.getKey()), cell.getValue()))
                .toList();
    }

    private String words(FormWords words, String path, String name, Object value) {
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().allMatch(one -> words(words, path, name, one) == null)
                    ? null
                    : list.stream()
                            .map(one -> Objects.requireNonNullElse(words(words, path, name, one), (String) one))
                            .collect(Collectors.joining("、"));
        }
        String chosen = words.choices().getOrDefault(path, Map.of()).get(String.valueOf(value));
        return chosen == null && value instanceof String text ? named(name, text) : chosen;
    }

    private String named(String name, String text) {
        return known.computeIfAbsent(name + " " + text, absent -> {
            NameSource source = sources.get(name);
            String found = source == null || text.isBlank() ? null : source.of(number, name, text);
            return found == null
                    ? Moments.readable(text, zone).orElseGet(() -> names.personsOrRoles(text))
                    : found + " (" + text + ")";
        });
    }
}
