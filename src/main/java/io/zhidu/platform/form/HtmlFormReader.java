package io.zhidu.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.platform.form.FormField.Options;
import io.zhidu.platform.form.FormField.Rows;
import io.zhidu.platform.form.FormField.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads an embedded HTML form; the conventions are in the package description. */
final class HtmlFormReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WHOLE = Set.of("Integer", "Long", "Short");

    private final Document page;

    private HtmlFormReader(String html) {
        page = Jsoup.parse(html);
    }

    /** @throws IllegalStateException if a declaration in a script is not JSON */
    static Form read(String html) {
        HtmlFormReader reader = new HtmlFormReader(html);
        List<FormField> fields = new ArrayList<>();
        for (Element script : reader.page.select("script[data-rows]")) {
            fields.add(reader.rows(script));
        }
        for (Element script : reader.page.select("script[data-variables]")) {
            json(script).fields().forEachRemaining(entry -> fields.add(declared(entry.getKey(), entry.getValue())));
        }
        for (Element input : reader.page.select("[cam-variable-name]")) {
            fields.add(reader.field(input));
        }
        return Form.of(fields, true);
    }

    private FormField rows(Element script) {
        JsonNode declaration = json(script);
        String key = script.attr("data-rows");
        List<FormField> cells = new ArrayList<>();
        declaration
                .path("fields")
                .fields()
                .forEachRemaining(entry -> cells.add(declared(entry.getKey(), entry.getValue())));
        Rows rows = new Rows(
                declaration.path("minRows").asInt(0),
                declaration.path("maxRows").asInt(1000),
                cells);
        return FormField.rows(
                        key,
                        declaration.path("label").asText(key),
                        declaration.path("required").asBoolean(false),
                        rows)
                .withHide(hide(script));
    }

    /** A cell of a row, or a variable that a script of the form makes. */
    private static FormField declared(String key, JsonNode spec) {
        String type = spec.path("type").asText("string");
        Limits limits = new Limits(
                text(spec, "min"),
                text(spec, "max"),
                text(spec, "step"),
                whole(spec, "minLength"),
                whole(spec, "maxLength"),
                type.equals("integer") ? Integer.valueOf(0) : whole(spec, "decimals"),
                text(spec, "pattern"),
                true,
                text(spec, "format"),
                false,
                list(text(spec, "accept")),
                spec.has("maxBytes") ? Long.valueOf(spec.path("maxBytes").asLong()) : null);
        Type kind = switch (type) {
            case "string" -> spec.has("options") ? Type.CHOICE : Type.TEXT;
            case "decimal", "integer" -> Type.CELL_NUMBER;
            case "boolean" -> Type.BOOLEAN;
            case "date" -> Type.DATE_TEXT;
            case "time" -> Type.TIME_TEXT;
            case "datetime" -> Type.DATETIME_TEXT;
            case "file" -> Type.FILE;
            case "json" -> Type.JSON;
            default -> throw new IllegalStateException("a declared field of type " + type + " is not supported");
        };
        FormField field = FormField.plain(
                key, spec.path("label").asText(key), kind, spec.path("required").asBoolean(false), limits);
        if (!spec.has("options")) {
            return field;
        }
        List<String> options = new ArrayList<>();
        spec.path("options").forEach(option -> options.add(option.asText()));
        return field.withOptions(new Options(options, null, null));
    }

    private FormField field(Element input) {
        String key = input.attr("cam-variable-name");
        FormField field = FormField.plain(key, label(input, key), type(input), input.hasAttr("required"), limits(input))
                .withOptions(options(input))
                .withHide(hide(input));
        return input.hasAttr("readonly") || input.hasAttr("disabled") ? field.shownOnly() : field;
    }

    private static Type type(Element input) {
        String variable = input.attr("cam-variable-type");
        String html = input.tagName().equals("input") ? input.attr("type").toLowerCase() : input.tagName();
        boolean number = WHOLE.contains(variable) || variable.equals("Double");
        return switch (html) {
            case "select", "radio" -> Type.CHOICE;
            case "checkbox" -> Type.BOOLEAN;
            case "file" -> variable.equals("Bytes") ? Type.BYTES : Type.FILE;
            case "number", "range" -> number ? Type.NUMBER : Type.NUMBER_TEXT;
            case "date" -> variable.equals("Date") ? Type.DATE : Type.DATE_TEXT;
            case "datetime-local" -> variable.equals("Date") ? Type.DATE : Type.DATETIME_TEXT;
            case "time" -> Type.TIME_TEXT;
            default -> number ? Type.NUMBER : byVariable(variable);
        };
    }

    private static Type byVariable(String variable) {
        return switch (variable) {
            case "Boolean" -> Type.BOOLEAN;
            case "Date" -> Type.DATE;
            case "File" -> Type.FILE;
            case "Bytes" -> Type.BYTES;
            case "Json" -> Type.JSON;
            default -> Type.TEXT;
        };
    }

    private static Limits limits(Element input) {
        String step = attribute(input, "step");
        String decimals = attribute(input, "data-decimals");
        String bytes = attribute(input, "data-max-bytes");
        if (bytes == null) {
            bytes = attribute(input, "cam-max-filesize");
        }
        boolean whole = WHOLE.contains(input.attr("cam-variable-type"));
        return new Limits(
                attribute(input, "min"),
                attribute(input, "max"),
                "any".equals(step) ? null : step,
                integer(attribute(input, "minlength")),
                integer(attribute(input, "maxlength")),
                whole ? Integer.valueOf(0) : integer(decimals),
                attribute(input, "pattern"),
                true,
                switch (input.attr("type")) {
                    case "email" -> "email";
                    default -> null;
                },
                false,
                list(attribute(input, "accept")),
                bytes == null ? null : Long.valueOf(bytes));
    }

    private Options options(Element input) {
        String variable = attribute(input, "cam-choices");
        if (variable == null) {
            variable = attribute(input, "data-values-key");
        }
        if (variable != null) {
            return new Options(null, variable, null);
        }
        Elements sources = input.tagName().equals("select")
                ? input.select("option")
                : input.attr("type").equals("radio")
                        ? page.select("input[type=radio][cam-variable-name=" + input.attr("cam-variable-name") + "]")
                        : new Elements();
        boolean dynamic = sources.isEmpty()
                || input.hasAttr("ng-options")
                || sources.stream().anyMatch(each -> each.hasAttr("ng-repeat"));
        return dynamic
                ? Options.NONE
                : new Options(
                        sources.stream()
                                .map(each -> each.hasAttr("value") ? each.attr("value") : each.text())
                                .toList(),
                        null,
                        null);
    }

    private String label(Element input, String key) {
        if (input.hasAttr("data-label")) {
            return input.attr("data-label");
        }
        boolean single = !input.attr("type").equals("radio");
        Element label = single && !input.id().isEmpty() ? page.selectFirst("label[for=" + input.id() + "]") : null;
        if (label == null && single) {
            label = input.closest("label");
        }
        return label == null || label.text().isBlank() ? key : label.text().strip();
    }

    private static List<String> hide(Element element) {
        List<String> conditions = new ArrayList<>();
        for (Element each = element; each != null; each = each.parent()) {
            if (each.hasAttr("data-hide")) {
                conditions.add(CamundaFormReader.feel(each.attr("data-hide")));
            }
        }
        return conditions;
    }

    private static JsonNode json(Element script) {
        try {
            return JSON.readTree(script.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a declaration in an embedded form is not JSON", e);
        }
    }

    private static String attribute(Element input, String name) {
        return input.hasAttr(name) && !input.attr(name).isBlank()
                ? input.attr(name).strip()
                : null;
    }

    private static Integer integer(String text) {
        return text == null ? null : Integer.valueOf(text);
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }

    private static Integer whole(JsonNode node, String name) {
        return node.hasNonNull(name) ? Integer.valueOf(node.path(name).asInt()) : null;
    }

    private static List<String> list(String commaSeparated) {
        return commaSeparated == null
                ? List.of()
                : Arrays.stream(commaSeparated.split(",")).map(String::strip).toList();
    }
}
