package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese texts of the web applications say everything that the vendor's English says, with the same placeholders. */
class BrowserTextsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%d|%s");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void chineseHasEveryTextOfTheEnglish(String app) throws IOException {
        Map<String, String> english = texts(app, "en");
        Map<String, String> chinese = texts(app, "zh");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    private static Map<String, String> texts(String app, String language) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/" + app + "/locales/" + language + ".json";
        try (InputStream in = BrowserTextsTest.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = new TreeMap<>();
            collect("", JSON.readTree(text.replace("\uFEFF", "")), texts);
            return texts;
        }
    }

    /** Keyed by the path, elements of a list by their place. */
    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.fields().forEachRemaining(each -> collect(path + "/" + each.getKey(), each.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(each -> each.replace(" ", ""))
                .sorted()
                .toList();
    }
}
