package io.zhidu.audit.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhidu.support.EngineDesk;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.spin.json.SpinJsonNode;

/** Any value that a field allows, by nothing but its declaration. */
final class FieldValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORDS = "客戶說漏水已更換閥芯𠮷🔧\"\\'<b>&\n a,;%_";
    private static final List<String> TYPICAL =
            List.of("13800000000", "+86 10-8888", "a@b.example", "12.50", "7", "0.01", "KH-0001", "FH-20200803-0001");

    private final Random chance;

    FieldValues(Random chance) {
        this.chance = chance;
    }

    /** @param offered where options are in a variable, its value; else null */
    Object any(JsonNode field, LocalDateTime now, Object offered) {
        JsonNode limits = field.path("limits");
        return switch (field.path("type").asText()) {
            case "TEXT" -> text(limits);
            case "BOOLEAN" -> field.path("required").asBoolean() || chance.nextBoolean();
            case "CHOICE" -> one(options(field, offered));
            case "NUMBER" -> number(limits).intValueExact();
            case "NUMBER_TEXT", "CELL_NUMBER" -> number(limits).toPlainString();
            case "DATE_TEXT" ->
                now.toLocalDate().plusDays(1 + chance.nextInt(20)).toString();
            case "DATETIME_TEXT" ->
                now.plusMinutes(5 + chance.nextInt(300)).withNano(0).toString();
            case "ROWS" -> rows(field.path("rows"), now);
            default -> throw new AssertionError("the walk knows no value for " + field);
        };
    }

    private String text(JsonNode limits) {
        if (limits.hasNonNull("pattern")) {
            Pattern pattern = Pattern.compile(limits.path("pattern").asText());
            Predicate<String> fits =
                    limits.path("wholePattern").asBoolean() ? pattern.asMatchPredicate() : pattern.asPredicate();
            return one(TYPICAL.stream().filter(fits).toList());
        }
        int most = limits.path("maxLength").asInt(200);
        int length = chance.nextInt(20) == 0 ? most : 1 + chance.nextInt(Math.min(most, 40));
        StringBuilder text = new StringBuilder("字");
        while (text.length() + 2 <= length) {
            text.appendCodePoint(WORDS.codePointAt(WORDS.offsetByCodePoints(0, chance.nextInt(20))));
        }
        return text.toString();
    }

    private BigDecimal number(JsonNode limits) {
        double min = limits.path("min").asDouble(0);
        double max = Math.min(limits.path("max").asDouble(100), min + 100);
        return BigDecimal.valueOf(min + chance.nextDouble() * (max - min))
                .setScale(limits.path("decimals").asInt(0), RoundingMode.HALF_UP);
    }

    /** Empty where the form does not list them. */
    static List<String> options(JsonNode field, Object offered) {
        List<String> options = new ArrayList<>();
        field.path("options").path("fixed").forEach(option -> options.add(option.asText()));
        if (offered instanceof SpinJsonNode list) {
            list.elements().forEach(each -> options.add(each.prop("value").stringValue()));
        }
        options.removeIf(String::isBlank);
        return options;
    }

    private Object rows(JsonNode rule, LocalDateTime now) {
        int least = rule.path("minRows").asInt();
        ArrayNode rows = JSON.createArrayNode();
        for (int n = least + chance.nextInt(Math.min(3, rule.path("maxRows").asInt() - least + 1)); n > 0; n--) {
            ObjectNode row = rows.addObject();
            rule.path("fields")
                    .forEach(cell -> row.put(
                            cell.path("key").asText(), any(cell, now, null).toString()));
        }
        return EngineDesk.json(rows.toString());
    }

    <T> T one(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
