package io.zhidu.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the menu and the home page say of each page; read from the files, because English falls back to Chinese. */
class PageWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyPageIsNamedAndDescribedInBothLanguages(String language) throws IOException {
        Set<String> said = new HashSet<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages-*.properties")) {
            if (file.getFilename().matches("messages-[a-z]+" + language + "\\.properties")) {
                said.addAll(told(file));
            }
        }
        assertThat(wanted().filter(key -> !said.contains(key))).isEmpty();
    }

    private static Stream<String> wanted() {
        return Stream.concat(
                Stream.of(PageGroup.values()).map(group -> "page.group." + group),
                Stream.of(Page.values()).flatMap(page -> Stream.of("page.menu." + page, "page.about." + page)));
    }

    private static Set<String> told(Resource file) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = file.getInputStream()) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        messages.values().removeIf(message -> message.toString().isBlank());
        return messages.stringPropertyNames();
    }
}
