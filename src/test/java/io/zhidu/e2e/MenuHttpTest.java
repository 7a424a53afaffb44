package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.people.Role;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
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

    /** What others do on a page is not what it is to him. The one thing that he begins is a report (3-3.2), and is called so. */
    @Test
    void noTileOfAnAuditorNamesWhatHeMayNotDo() {
        HttpPerson auditor = HttpPerson.browser(port, AccessHttpTest.ONE.get(Role.AUDITOR));
        assertThat(Jsoup.parse(auditor.get("/").body()).select(".doors").text())
                .contains("維修單的進度")
                .doesNotContainPattern("匯入|改約|列印|可申訴|再發");
        assertThat(Jsoup.parse(auditor.get("/?lang=en").body()).select(".doors").text())
                .contains("How repair orders stand")
                .doesNotContainPattern("(?i)\\b(my|import|reschedule|print|object to|send)\\b");
    }

    private static List<String> links(Pattern part, String page) {
        String found =
                part.matcher(page).results().map(MatchResult::group).findFirst().orElseThrow();
        return LINK.matcher(found).results().map(link -> link.group(1)).toList();
    }
}
