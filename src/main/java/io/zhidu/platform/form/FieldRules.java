package io.zhidu.platform.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.platform.Days;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.variable.value.FileValue;

/** What one value of a form must be; each rule refuses with a sentence that names the field. */
final class FieldRules {

    /** What a text column of the engine holds; more would fail in the database. */
    private static final int LONGEST_TEXT = 4000;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9()\\- ]{5,32}");

    /** As people write a number; with an exponent a spreadsheet may have cut off digits. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+([.][0-9]+)?");

    private final Clock clock;
    private final Feel feel;

    FieldRules(Clock clock, Feel feel) {
        this.clock = clock;
        this.feel = feel;
    }

    /** @param value plain and not empty */
    void check(FormField field, Object value) {
        check(field, field.label(), value, LONGEST_TEXT);
    }

    private void check(FormField field, String label, Object value, int longest) {
        switch (field.type()) {
            case TEXT -> text(field.limits(), label, value, longest);
            case NUMBER, NUMBER_TEXT, CELL_NUMBER -> number(field, label, value);
            case BOOLEAN -> bool(field, label, value);
            case CHOICE -> choice(field, label, value);
            case CHOICES -> choices(field, label, value);
            case DATE_TEXT, TIME_TEXT, DATETIME_TEXT -> moment(field, label, value);
            case DATE -> require(value instanceof Date date && Days.isPlausible(day(date)), "date", label);
            case FILE, BYTES -> FileRules.check(field.limits(), label, value);
            case JSON -> require(value != SentValue.OPAQUE && !(value instanceof FileValue), "type", label);
            case ROWS -> rows(field, label, value);
        }
    }

    private void text(Limits limits, String label, Object value, int longest) {
        require(value instanceof String, "type", label);
        String text = (String) value;
        int most = limits.maxLength() == null ? longest : limits.maxLength();
        require(text.length() <= most, "maxLength", label, most);
        require(
                limits.minLength() == null || text.length() >= limits.minLength(),
                "minLength",
                label,
                limits.minLength());
        if (limits.pattern() != null) {
            var matcher = Pattern.compile(limits.pattern()).matcher(text);
            require(limits.wholePattern() ? matcher.matches() : matcher.find(), "pattern", label);
        }
        if (limits.format() != null) {
            Pattern format = limits.format().equals("email") ? EMAIL : PHONE;
            require(format.matcher(text).matches(), limits.format(), label);
        }
    }

    private void number(FormField field, String label, Object value) {
        boolean fits = switch (field.type()) {
            case NUMBER -> value instanceof Number;
            case NUMBER_TEXT -> value instanceof String;
            default -> value instanceof Number || value instanceof String;
        };
        require(fits, "number", label);
        require(!(value instanceof String text) || PLAIN.matcher(text).matches(), "number", label);
        BigDecimal number = decimal(label, value.toString());
        Limits limits = field.limits();
        if (limits.decimals() != null && Math.max(0, number.stripTrailingZeros().scale()) > limits.decimals()) {
            throw limits.decimals() == 0 ? refusal("integer", label) : refusal("decimals", label, limits.decimals());
        }
        String min = bound(limits.min());
        String max = bound(limits.max());
        require(min == null || number.compareTo(new BigDecimal(min)) >= 0, "min", label, min);
        require(max == null || number.compareTo(new BigDecimal(max)) <= 0, "max", label, max);
        if (limits.step() != null) {
            BigDecimal from = min == null ? BigDecimal.ZERO : new BigDecimal(min);
            BigDecimal rest = number.subtract(from).remainder(new BigDecimal(limits.step()));
            require(rest.signum() == 0, "step", label, limits.step());
        }
    }

    private static BigDecimal decimal(String label, String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            // 1e999999 is short to send and endless to write out
            require(text.length() <= 40 && Math.abs(number.scale()) <= 40, "number", label);
            return number;
        } catch (NumberFormatException e) {
            throw refusal("number", label);
        }
    }

    private String bound(String limit) {
        if (limit == null || !limit.startsWith("=")) {
            return limit;
        }
        Object value = feel.evaluate(limit.substring(1));
        return value == null ? null : value.toString();
    }

    private static void bool(FormField field, String label, Object value) {
        require(value instanceof Boolean, "type", label);
        require(!field.required() || Boolean.TRUE.equals(value), "required", label);
    }

    private void choice(FormField field, String label, Object value) {
        Set<String> listed = listed(field);
        require(listed == null || value instanceof String && listed.contains(value), "option", label);
        require(value instanceof String, "type", label);
        require(((String) value).length() <= LONGEST_TEXT, "maxLength", label, LONGEST_TEXT);
    }

    private void choices(FormField field, String label, Object value) {
        require(value instanceof JsonNode node && node.isArray(), "type", label);
        Set<String> listed = listed(field);
        for (JsonNode each : (JsonNode) value) {
            require(each.isValueNode() && (listed == null || listed.contains(each.asText())), "option", label);
        }
    }

    private Set<String> listed(FormField field) {
        FormField.Options options = field.options();
        if (options.fixed() != null) {
            return Set.copyOf(options.fixed());
        }
        String source = options.variable() != null ? "`" + options.variable() + "`" : options.expression();
        if (source == null) {
            return null;
        }
        Set<String> values = new HashSet<>();
        if (feel.evaluate(source) instanceof JsonNode found) {
            if (found.isObject()) {
                found.fieldNames().forEachRemaining(values::add);
            }
            found.forEach(each -> {
                if (found.isArray()) {
                    values.add(each.isObject() ? each.path("value").asText() : each.asText());
                }
            });
        }
        return values;
    }

    private void moment(FormField field, String label, Object value) {
        String rule = switch (field.type()) {
            case TIME_TEXT -> "time";
            case DATETIME_TEXT -> "datetime";
            default -> "date";
        };
        require(value instanceof String, rule, label);
        String text = (String) value;
        boolean zoned = text.matches(".*T?\\d\\d:\\d\\d.*(Z|[+-]\\d\\d:?\\d\\d)(\\[.*\\])?$");
        try {
            LocalDate day = switch (field.type()) {
                case TIME_TEXT -> time(text, zoned);
                case DATETIME_TEXT ->
                    (zoned
                                    ? OffsetDateTime.parse(text)
                                            .atZoneSameInstant(clock.getZone())
                                            .toLocalDateTime()
                                    : LocalDateTime.parse(text.replace(' ', 'T')))
                            .toLocalDate();
                default -> LocalDate.parse(text);
            };
            require(day == null || Days.isPlausible(day), rule, label);
            if (field.limits().notPast() && day != null) {
                require(!day.isBefore(LocalDate.now(clock)), "past", label);
            }
        } catch (DateTimeParseException e) {
            throw refusal(rule, label);
        }
        String min = bound(field.limits().min());
        String max = bound(field.limits().max());
        require(min == null || text.compareTo(min) >= 0, "min", label, min);
        require(max == null || text.compareTo(max) <= 0, "max", label, max);
    }

    private LocalDate day(Date date) {
        return date.toInstant().atZone(clock.getZone()).toLocalDate();
    }

    private static LocalDate time(String text, boolean zoned) {
        if (zoned) {
            OffsetTime.parse(text);
        } else {
            LocalTime.parse(text);
        }
        return null;
    }

    private void rows(FormField field, String label, Object value) {
        require(value instanceof JsonNode node && node.isArray(), "type", label);
        JsonNode rows = (JsonNode) value;
        FormField.Rows rule = field.rows();
        require(rows.size() <= rule.maxRows(), "maxRows", label, rule.maxRows());
        require(rows.size() >= rule.minRows(), "minRows", label, rule.minRows());
        for (int i = 0; i < rows.size(); i++) {
            row(rule.fields(), label, i + 1, rows.get(i));
        }
    }

    private void row(List<FormField> cells, String label, int number, JsonNode row) {
        require(row.isObject(), "type", label);
        List<String> unknown = new ArrayList<>();
        row.fieldNames().forEachRemaining(unknown::add);
        for (FormField cell : cells) {
            unknown.remove(cell.key());
            CellLabel name = new CellLabel(label, number, cell.label());
            Object value = plainCell(row.path(cell.key()));
            try {
                cell(cell, value);
            } catch (Refusal refusal) {
                throw name.in(refusal);
            }
        }
        if (!unknown.isEmpty()) {
            throw refusal("rowExtra", label, number, unknown.get(0));
        }
    }

    private void cell(FormField cell, Object value) {
        if (SentValue.isEmpty(value)) {
            require(!cell.required(), "required", cell.label());
        } else {
            check(cell, cell.label(), value, Integer.MAX_VALUE);
        }
    }

    private static Object plainCell(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        return node.isNumber() ? node.decimalValue() : node.isBoolean() ? (Object) node.booleanValue() : node;
    }

    /** Where in the rows a value stands. */
    private record CellLabel(String rows, int number, String cell) {
        /** The same refusal, with the place in the rows instead of the bare field label. */
        Refusal in(Refusal refusal) {
            Object[] arguments = refusal.arguments();
            arguments[0] = rows + " #" + number + " " + cell;
            return Refusal.invalid(refusal.key(), arguments);
        }
    }

    static void require(boolean holds, String rule, Object... arguments) {
        if (!holds) {
            throw refusal(rule, arguments);
        }
    }

    static Refusal refusal(String rule, Object... arguments) {
        return Refusal.invalid("platform.form." + rule, arguments);
    }
}
