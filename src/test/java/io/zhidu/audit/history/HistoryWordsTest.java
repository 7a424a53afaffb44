package io.zhidu.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 歷程 in the browser and the case file say the same of what people did and of what became of a message. */
class HistoryWordsTest {

    private static final Pattern WORD = Pattern.compile("(?m)^ {2}(\\w+): \\['([^']*)', '([^']*)'],?$");
    private static final Pattern SHARED = Pattern.compile("casefile\\.(operation|sending)\\.(\\w+)");

    @ParameterizedTest
    @CsvSource({"messages-casefile.properties, 2", "messages-casefile_en.properties, 3"})
    void thePageSaysWhatTheCaseFileSays(String messages, int language) throws IOException {
        Map<String, String> page = WORD.matcher(text("/plugin-webapp/zhidu-history/app/words.js"))
                .results()
                .collect(Collectors.toMap(word -> word.group(1), word -> word.group(language)));
        Properties file = new Properties();
        file.load(new StringReader(text("/" + messages)));
        Map<String, String> shared = file.stringPropertyNames().stream()
                .map(SHARED::matcher)
                .filter(key -> key.matches())
                .collect(Collectors.toMap(key -> key.group(2), key -> file.getProperty(key.group())));
        assertThat(shared).containsKeys("Claim", "Unclaim", "DEAD");
        assertThat(page).containsAllEntriesOf(shared);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = HistoryWordsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
