package io.zhidu.repair.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.repair.ChosenItem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.spin.plugin.variable.SpinValues;

/** A form of the story with its places filled in. {@code value} knows what a {@code $name} stands for. */
record DemoForm(Function<String, Optional<String>> value) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Fields that stay empty are left out, as the Tasklist leaves out what nobody filled in. */
    Map<String, Object> fill(Map<String, Object> form) {
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
        if (template instanceof Map<?, ?> map && map.containsKey("lines")) {
            return json(lines(named((String) map.get("lines"))));
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

    private String named(String place) {
        String[] parts = place.substring(1).split("\\|", 2);
        return value.apply(parts[0]).orElse(parts.length == 2 ? parts[1] : "");
    }

    /** "PL-02 1; PL-01 0.5": items of the fee standard and how much of each. */
    private static List<ChosenItem> lines(String text) {
        return Arrays.stream(text.split("; "))
                .map(line -> line.split(" "))
                .map(line -> new ChosenItem(line[0], line[1]))
                .toList();
    }

    private static Object json(Object rows) {
        return SpinValues.jsonValue(MAPPER.valueToTree(rows).toString()).create();
    }
}
