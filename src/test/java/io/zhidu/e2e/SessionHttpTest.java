package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions, tokens and addresses as a browser and an attacker would use them. */
@ZhiduTest
class SessionHttpTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String LOGGED_IN = "/camunda/api/admin/auth/user/default";
    private static final String SESSION = "JSESSIONID";

    @LocalServerPort
    int port;

    @Test
    void oneLoginOpensOurPagesAndTheTasklistAndEitherLogoutEndsBoth() {
        for (String way : new String[] {"/logout", "/camunda/api/admin/auth/user/default/logout"}) {
            HttpPerson person = HttpPerson.browser(port, "quyuSouth");
            assertThat(person.get(LOGGED_IN).json().path("userId").asText()).isEqualTo("quyuSouth");
            assertThat(person.post(TASKS, "{}").status()).isEqualTo(200);
            assertThat(person.get("/").body()).contains("quyuSouth");
            int answer = way.equals("/logout")
                    ? person.form(way, Map.of("_csrf", person.token("/"))).status()
                    : person.post(way, "").status();
            assertThat(answer).as(way).isIn(200, 204, 302);
            assertThat(person.get("/").header("Location")).as(way).endsWith("/login");
            assertThat(person.post(TASKS, "{}").status()).as(way).isNotEqualTo(200);
            assertThat(person.get(LOGGED_IN).body()).as(way).doesNotContain("userId");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithASentenceAndChangesNothing() {
        HttpPerson frontDesk = HttpPerson.browser(port, "qiantai2");
        Answer answer = frontDesk.form("/repair/orders/WX-20210101-0001/cancel", Map.of("reason", "x"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("頁面已過期，或您沒有權限");
        assertThat(HttpPerson.machine(port, "weixiu5")
                        .post("/api/repair-orders", "{}")
                        .message())
                .startsWith("頁面已過期，或您沒有權限");
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 400", "none, 400"})
    void aPasswordThatABrowserSendsAlongFromAnotherSitesPageOpensNothing(String site, int status) {
        HttpPerson frontDesk = HttpPerson.machine(port, "qiantai1").from(site);
        assertThat(frontDesk.post("/api/repair-orders", "{}").status()).isEqualTo(status);
    }

    @Test
    void aLogoutThatIsRefusedEndsNoSession() {
        HttpPerson person = HttpPerson.browser(port, "bumen1");
        assertThat(person.get("/camunda/api/admin/auth/user/default/logout").status())
                .isGreaterThanOrEqualTo(400);
        assertThat(person.get("/").status()).isEqualTo(200);
    }

    @Test
    void theTasklistsInterfaceTakesNothingWithoutItsToken() {
        HttpPerson person = HttpPerson.stranger(port);
        person.login("tousu1", HttpPerson.PASSWORD);
        assertThat(person.post(TASKS, "{}").status()).isEqualTo(403);
    }

    @Test
    void anExpressionNestedInAQueryOfTheTasklistIsRefused() {
        HttpPerson person = HttpPerson.browser(port, "bumen1");
        Answer answer = person.post(TASKS, "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("查詢不得含有表達式。");
    }

    @Test
    void aLoginGetsANewSessionSoThatAPlantedOneIsWorthNothing() {
        HttpPerson person = HttpPerson.stranger(port);
        person.get("/login");
        String planted = person.cookie(SESSION).orElseThrow();
        person.login("renli1", HttpPerson.PASSWORD);
        assertThat(person.cookie(SESSION).orElseThrow()).isNotEqualTo(planted);
    }

    @Test
    void aLoginPageWhoseSessionIsOverStillWorksButNoOtherSiteLogsAnybodyIn() {
        Map<String, String> fields =
                Map.of("username", "renli1", "password", HttpPerson.PASSWORD, "_csrf", "of-yesterday");
        HttpPerson own = HttpPerson.stranger(port).from("same-origin");
        assertThat(own.form("/login", fields).status()).isEqualTo(302);
        assertThat(own.get("/").body()).contains("renli1");
        for (String site : List.of("cross-site", "same-site", "none")) {
            HttpPerson other = HttpPerson.stranger(port).from(site);
            Answer refused = other.form("/login", fields);
            assertThat(refused.status()).as(site).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("anonymousUser");
            assertThat(other.get("/").header("Location")).endsWith("/login");
        }
    }

    @Test
    void theLanguageIsChosenBeforeTheLoginAndStays() {
        HttpPerson person = HttpPerson.stranger(port);
        Document chinese = Jsoup.parse(person.get("/login").body());
        String english = chinese.select(".language a:containsOwn(English)").attr("href");
        Document asked = Jsoup.parse(person.get(english).body());
        assertThat(asked.select("button").text()).isEqualTo("Log in");
        assertThat(asked.select(".language a").text()).isEqualTo("中文");
        person.login("renli1", HttpPerson.PASSWORD);
        assertThat(Jsoup.parse(person.get("/").body()).select("h1").text()).isEqualTo("Home");
    }

    @Test
    void everyPageSaysInWhichZoneItsTimesAre() {
        HttpPerson person = HttpPerson.browser(port, "renli1");
        assertThat(Jsoup.parse(person.get("/").body()).select("footer").text()).endsWith("公司的時區：Asia/Shanghai");
        assertThat(person.get("/api/now").json().path("zone").asText()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void aBrowsersIconNeedsNoLogin() {
        Answer icon = HttpPerson.stranger(port).get("/favicon.ico");
        assertThat(icon.status()).isEqualTo(200);
        assertThat(icon.header("Content-Type")).contains("icon");
    }

    @Test
    void aLoginNeverGoesOnToAFileThatAPageAskedFor() {
        HttpPerson person = HttpPerson.stranger(port);
        person.get("/camunda/assets/IBMPlexSans-Bold.woff");
        assertThat(person.login("renli1", HttpPerson.PASSWORD).header("Location"))
                .endsWith(port + "/");
    }

    @Test
    void aMachineGetsNoSession() {
        HttpPerson machine = HttpPerson.machine(port, "zongjing1");
        assertThat(machine.post("/engine-rest/task", "{}").status()).isEqualTo(200);
        assertThat(machine.get("/api/buildings").status()).isEqualTo(200);
        assertThat(machine.cookie(SESSION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine%2Drest/task",
                "/%65ngine-rest/task",
                "//engine-rest/task",
                "/engine-rest//task",
                "/engine-rest/;x/task",
                "/engine-rest;x=/task",
                "/./engine-rest/task",
                "/x/../engine-rest/task",
                "/engine-rest/%2e%2e/engine-rest/task",
                "/engine-rest%2ftask",
                "/engine-rest/task%00",
                "/camunda/api/admin/set%75p/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/nowhere"
            })
    void anAddressThatIsSpeltOddlyIsNotAnswered(String address) {
        for (HttpPerson person : new HttpPerson[] {HttpPerson.stranger(port), HttpPerson.machine(port, "admin")}) {
            assertThat(person.get(address).status()).isIn(302, 400, 401, 404);
            assertThat(person.post(address, "{}").status()).isIn(302, 400, 401, 403, 404);
        }
        assertThat(HttpPerson.machine(port, "admin").get(address).status()).isIn(400, 404);
    }
}
