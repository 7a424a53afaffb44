package io.zhidu.platform.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.platform.form.FormField.Options;
import io.zhidu.platform.form.FormField.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a Camunda Form (form-js schema). */
final class CamundaFormReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> WITHOUT_VALUE =
            Set.of("text", "html", "image", "button", "separator", "spacer", "iframe", "table", "documentPreview");

    private CamundaFormReader() {}

    /** @throws IllegalStateException if the form holds what the Tasklist or this contract cannot handle */
    static Form read(String schema) {
        try {
            List<FormField> fields = new ArrayList<>();
            collect(JSON.readTree(schema), List.of(), fields);
            return Form.of(fields, false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form is not JSON", e);
        }
    }

    private static void collect(JsonNode parent, List<String> hidden, List<FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            List<String> hide = new ArrayList<>(hidden);
            String condition = text(component.path("conditional"), "hide");
            if (condition != null) {
                hide.add(feel(condition));
            }
            String type = component.path("type").asText();
            if (type.equals("group")) {
                if (text(component, "path") != null) {
                    throw new IllegalStateException("a group with a path is not supported");
                }
                collect(component, hide, fields);
            } else if (!WITHOUT_VALUE.contains(type)) {
                fields.add(field(component, type, hide));
            }
        }
    }

    private static FormField field(JsonNode component, String type, List<String> hide) {
        String key = component.path("key").asText();
        JsonNode readonly = component.path("readonly");
        String expression =
                type.equals("expression") ? feel(component.path("expression").asText()) : null;
        return new FormField(
                key,
                label(component, key),
                type(component, type),
                component.path("validate").path("required").asBoolean(false),
                component.path("disabled").asBoolean(false) || expression != null || readonly.asBoolean(false),
                readonly.isTextual() && readonly.asText().startsWith("=") ? feel(readonly.asText()) : null,
                hide,
                limits(component),
                options(component),
                null,
                expression,
                text(component, "defaultValue"));
    }

    private static Type type(JsonNode component, String type) {
        return switch (type) {
            case "textfield", "textarea" -> Type.TEXT;
            case "number" -> component.path("serializeToString").asBoolean(false) ? Type.NUMBER_TEXT : Type.NUMBER;
            case "checkbox" -> Type.BOOLEAN;
            case "radio", "select" -> Type.CHOICE;
            case "checklist", "taglist" -> Type.CHOICES;
            case "expression" -> Type.JSON;
            case "datetime" ->
                switch (component.path("subtype").asText("date")) {
                    case "time" -> Type.TIME_TEXT;
                    case "datetime" -> Type.DATETIME_TEXT;
                    default -> Type.DATE_TEXT;
                };
            default -> throw new IllegalStateException("a form component of type " + type + " is not supported");
        };
    }

    private static Limits limits(JsonNode component) {
        JsonNode validate = component.path("validate");
        return new Limits(
                text(validate, "min"),
                text(validate, "max"),
                null,
                whole(validate, "minLength"),
                whole(validate, "maxLength"),
                whole(component, "decimalDigits"),
                text(validate, "pattern"),
                false,
                text(validate, "validationType"),
                component.path("disallowPassedDates").asBoolean(false),
                List.of(),
                null);
    }

    private static Options options(JsonNode component) {
        if (component.has("valuesKey")) {
            return new Options(null, component.path("valuesKey").asText(), null);
        }
        if (component.has("valuesExpression")) {
            return new Options(
                    null, null, feel(component.path("valuesExpression").asText()));
        }
        if (!component.has("values")) {
            return Options.NONE;
        }
        List<String> values = new ArrayList<>();
        component.path("values").forEach(value -> values.add(value.path("value").asText()));
        return new Options(values, null, null);
    }

    private static String label(JsonNode component, String key) {
        for (String name : List.of("label", "dateLabel", "timeLabel")) {
            String label = text(component, name);
            if (label != null && !label.startsWith("=")) {
                return label.strip();
            }
        }
        return key;
    }

    static String feel(String expression) {
        String stripped = expression.strip();
        return stripped.startsWith("=") ? stripped.substring(1) : stripped;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank() ? value.asText() : null;
    }

    private static Integer whole(JsonNode node, String name) {
        return text(node, name) == null ? null : node.path(name).asInt();
    }
}
