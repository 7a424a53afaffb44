package io.zhidu.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.spin.plugin.variable.SpinValues;

/** A form of a story with its places filled in. {@code value} knows what a {@code $name} stands for; a list of it goes as JSON. */
public record DemoForm(Function<String, Optional<?>> value) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Fields that stay empty are left out, as the Tasklist leaves out what nobody filled in. */
    public Map<String, Object> fill(Map<String, Object> form) {
        Map<String, Object> filled = new HashMap<>();
        form.forEach((name, template) -> {
            Object content = fill(template);
            if (!"".equals(content)) {
                filled.put(name, content);
            }
        });
        return filled;
    }

    private Object fill(Object template) {
        if (template instanceof String text) {
            return text.startsWith("$") ? named(text) : text;
        }
        if (template instanceof Map<?, ?> map && map.containsKey("rows")) {
            return json(((List<?>) map.get("rows")).stream().map(this::row).toList());
        }
        return template;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> row(Object template) {
        return fill((Map<String, Object>) template);
    }

    private Object named(String place) {
        String[] parts = place.substring(1).split("\\|", 2);
        Object found = value.apply(parts[0]).map(Object.class::cast).orElse(parts.length == 2 ? parts[1] : "");
        return found instanceof List<?> rows ? json(rows) : found;
    }

    private static Object json(Object rows) {
        return SpinValues.jsonValue(MAPPER.valueToTree(rows).toString()).create();
    }
}
