package io.zhidu.audit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/** Fills in any form, from its own contract and {@link Meanings}. */
final class RandomForms {

    private final Random chance;
    private final FieldValues values;
    private final Meanings meanings;
    private final FeelEngine feel;

    RandomForms(Random chance, Meanings meanings, FeelEngine feel) {
        this.chance = chance;
        this.values = new FieldValues(chance);
        this.meanings = meanings;
        this.feel = feel;
    }

    /** @param present what the case knows */
    Map<String, Object> fill(JsonNode fields, WalkCase of, Map<String, Object> present, LocalDateTime now) {
        Map<String, Object> sent = new TreeMap<>();
        for (JsonNode field : decidingFirst(fields)) {
            String key = field.path("key").asText();
            boolean asked = !field.path("displayOnly").asBoolean() && !isHidden(field, present, sent);
            if (asked && (field.path("required").asBoolean() || chance.nextInt(3) > 0)) {
                Object value = meanings.has(key)
                        ? meanings.of(key, of, present, sent, now)
                        : values.any(field, now, offered(field, present));
                if (value != null) {
                    sent.put(key, value);
                }
            }
        }
        return sent;
    }

    /** Breaks exactly one rule of the contract. @return null where the form has no such rule */
    Map<String, Object> spoilt(JsonNode fields, Map<String, Object> good) {
        Map<String, Object> bad = new TreeMap<>(good);
        List<String> sent = new ArrayList<>(good.keySet());
        if (sent.isEmpty() || chance.nextInt(5) == 0) {
            bad.put("approvedByNobody", "yes");
            return bad;
        }
        JsonNode field = fields.path(values.one(sent));
        String key = field.path("key").asText();
        JsonNode limits = field.path("limits");
        switch (field.path("type").asText()) {
            case "CHOICE" -> bad.put(key, isListed(field) ? "noSuchOption" : "x".repeat(4001));
            case "BOOLEAN" -> bad.put(key, "yes");
            case "NUMBER" -> bad.put(key, limits.path("max").asInt() + 1);
            case "TEXT" -> bad.put(key, tooLong(limits));
            default -> bad.put(key, chance.nextBoolean() ? "neither" : 7);
        }
        return bad;
    }

    private Object tooLong(JsonNode limits) {
        return chance.nextBoolean()
                ? Boolean.TRUE
                : "長".repeat(limits.path("maxLength").asInt(1_000_000) + 1);
    }

    private static boolean isListed(JsonNode field) {
        JsonNode options = field.path("options");
        return options.hasNonNull("fixed") || options.hasNonNull("variable") || options.hasNonNull("expression");
    }

    /** Whether a field is hidden follows from others, which therefore come before it. */
    private static List<JsonNode> decidingFirst(JsonNode fields) {
        List<JsonNode> ordered = new ArrayList<>();
        fields.forEach(ordered::add);
        ordered.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return ordered;
    }

    private static int rank(JsonNode field) {
        String type = field.path("type").asText();
        boolean deciding = type.equals("CHOICE") || type.equals("BOOLEAN");
        return (field.path("hide").isEmpty() ? 0 : 2) + (deciding ? 0 : 1);
    }

    private boolean isHidden(JsonNode field, Map<String, Object> present, Map<String, Object> sent) {
        Map<String, Object> known = new HashMap<>(present);
        known.putAll(sent);
        for (JsonNode condition : field.path("hide")) {
            try {
                Object hidden = feel.evaluateSimpleExpression(
                        condition.asText(), Variables.fromMap(known).asVariableContext());
                if (Boolean.TRUE.equals(hidden)) {
                    return true;
                }
            } catch (RuntimeException e) {
                continue; // no value: as in the browser, nothing is hidden
            }
        }
        return false;
    }

    private static Object offered(JsonNode field, Map<String, Object> present) {
        JsonNode options = field.path("options");
        return present.get(
                options.path("variable").asText(options.path("expression").asText()));
    }
}
