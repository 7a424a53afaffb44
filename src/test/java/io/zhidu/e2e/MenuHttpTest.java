package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.people.Role;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever the menu offers somebody opens, for every role: followed as the page itself has it. */
@ZhiduTest
class MenuHttpTest {

    private static final Pattern NAVIGATION = Pattern.compile("<nav.*</nav>", Pattern.DOTALL);
    private static final Pattern DOORS = Pattern.compile("<section class=\"doors\">.*</section>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyLinkOpens(Role role) {
        HttpPerson person = HttpPerson.browser(port, AccessHttpTest.ONE.get(role));
        String home = person.get("/").body();
        List<String> menu = links(NAVIGATION, home);
        assertThat(menu).isNotEmpty().doesNotHaveDuplicates().isEqualTo(links(DOORS, home));
        menu.forEach(link -> assertThat(person.get(link).status()).as(link).isEqualTo(200));
    }

    private static List<String> links(Pattern part, String page) {
        String found =
                part.matcher(page).results().map(MatchResult::group).findFirst().orElseThrow();
        return LINK.matcher(found).results().map(link -> link.group(1)).toList();
    }
}
