package io.zhidu.audit.history.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.audit.history.Models.FormWords;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a form calls its fields and the values that they let choose. */
final class FormWordsReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Map<String, String>> choices = new HashMap<>();

    private FormWordsReader() {}

    static FormWords read(String file, String content) {
        FormWordsReader reader = new FormWordsReader();
        if (file.endsWith(".form")) {
            reader.components(json(content));
        } else {
            reader.html(Jsoup.parse(content));
        }
        return new FormWords(Map.copyOf(reader.labels), Map.copyOf(reader.choices));
    }

    private void components(JsonNode parent) {
        for (JsonNode each : parent.path("components")) {
            components(each);
            String key = each.path("key").asText();
            for (String name : new String[] {"label", "dateLabel", "timeLabel"}) {
                label(key, each.path(name).asText());
            }
            each.path("values")
                    .forEach(value -> choice(
                            key,
                            value.path("value").asText(),
                            value.path("label").asText()));
            table(each);
        }
    }

    /** A table shows a variable's rows. */
    private void table(JsonNode component) {
        String rows = component.path("dataSource").asText().replaceFirst("^=", "");
        label(rows, component.path("label").asText());
        component
                .path("columns")
                .forEach(column -> label(
                        rows + "." + column.path("key").asText(),
                        column.path("label").asText()));
    }

    private void html(Document page) {
        for (Element script : page.select("script[data-rows]")) {
            JsonNode rows = json(script.data());
            label(script.attr("data-rows"), rows.path("label").asText());
            declared(script.attr("data-rows") + ".", rows.path("fields"));
        }
        page.select("script[data-variables]").forEach(script -> declared("", json(script.data())));
        for (Element input : page.select("[cam-variable-name]")) {
            String key = input.attr("cam-variable-name");
            label(key, htmlLabel(page, input));
            input.select("option").forEach(option -> choice(key, option.attr("value"), option.text()));
        }
    }

    private void declared(String path, JsonNode fields) {
        fields.fields()
                .forEachRemaining(each -> label(
                        path + each.getKey(), each.getValue().path("label").asText()));
    }

    private static String htmlLabel(Document page, Element input) {
        Element label = input.id().isEmpty()
                ? null
                : page.getElementsByAttributeValue("for", input.id()).first();
        if (label == null) {
            label = input.closest("label");
        }
        return input.hasAttr("data-label") ? input.attr("data-label") : label == null ? "" : label.text();
    }

    private void label(String key, String label) {
        if (!key.isEmpty() && !label.isBlank() && !label.startsWith("=") && !label.contains("{{")) {
            labels.putIfAbsent(key, label.strip());
        }
    }

    private void choice(String key, String value, String words) {
        if (!value.isEmpty() && !value.contains("{{")) {
            choices.computeIfAbsent(key, absent -> new HashMap<>()).put(value, words.strip());
        }
    }

    private static JsonNode json(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form is no JSON", e);
        }
    }
}
