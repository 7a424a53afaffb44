package io.zhidu.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.people.Deputies;
import io.zhidu.people.StaffDirectory;
import io.zhidu.support.ZhiduTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Deputies and company data over HTTP. */
@ZhiduTest
class PeoplePagesTest {

    private static final String PEOPLE = "帳號,姓名,職務,區域,專長,電話,在職\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    Deputies deputies;

    @Autowired
    StaffDirectory staff;

    @Autowired
    Clock clock;

    @Test
    void anAreaManagerNamesAndWithdrawsHisOwnDeputy() {
        LocalDate day = LocalDate.now(clock).plusYears(3);
        name("quyuNorth", Map.of("deputy", "quyuSouth", "from", day.toString(), "to", day.toString()));
        assertThat(deputies.deputyOf("quyuNorth", day)).contains("quyuSouth");
        String page = as("quyuNorth").getForObject("/deputies", String.class);
        assertThat(page).contains("鄭雅文", day.toString(), "/withdraw").doesNotContain("name=\"principal\"");

        String withdraw = page.replaceAll("(?s).*(/deputies/[^/\"]+/withdraw).*", "$1");
        assertThat(as("quyuSouth").postForEntity(withdraw, null, String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(deputies.deputyOf("quyuNorth", day)).isPresent();
        as("quyuNorth").postForEntity(withdraw, null, String.class);
        assertThat(deputies.deputyOf("quyuNorth", day)).isEmpty();
        assertThat(as("quyuNorth").getForObject("/deputies?lang=en", String.class))
                .contains("withdrawn from");
    }

    @Test
    void onlyTheAdministratorNamesAnothersDeputy() {
        String day = LocalDate.now(clock).plusYears(4).toString();
        Map<String, String> form = Map.of("principal", "quyuNorth", "deputy", "quyuSouth", "from", day, "to", day);
        assertThat(name("quyuSouth", form).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(name("shenji1", form).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(name("weixiu1", form).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(deputies.deputyOf("quyuNorth", LocalDate.parse(day))).isEmpty();
        name("admin", form);
        assertThat(deputies.deputyOf("quyuNorth", LocalDate.parse(day))).contains("quyuSouth");
        assertThat(name("admin", form).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void aWrongPeriodHasItsSentence() {
        ResponseEntity<String> page =
                name("quyuNorth", Map.of("deputy", "quyuSouth", "from", "2020-01-01", "to", "2020-01-02"));
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(page.getBody()).contains("須從今天或以後起");
    }

    @Test
    void theAdministratorImportsPeopleAndABadRowIsListed() {
        upload("admin", "people", PEOPLE + "fawu1,馮律,leader,,,0911,是\n");
        assertThat(staff.nameOf("fawu1")).isEqualTo("馮律");
        assertThat(http.withBasicAuth("fawu1", "zhidu-demo")
                        .getForEntity("/api/fee-standard/items", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(as("admin").getForObject("/people/import?done=1", String.class))
                .contains("已匯入 1 行", "fawu1", "areaManager");

        ResponseEntity<String> page = upload("admin", "people", PEOPLE + "fawu2,x,boss,,,,是\n");
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(page.getBody()).contains("<td>2</td><td>職務須是");
        assertThat(upload("admin", "places", "id,name,area\nB99,x,Nowhere\n").getBody())
                .contains("<td>2</td><td>沒有這個區域");
    }

    @Test
    void nobodyElseImports() {
        assertThat(upload("renli1", "people", PEOPLE + "fawu3,x,leader,,,,是\n").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(as("renli1").getForEntity("/people/import", String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<String> name(String user, Map<String, String> fields) {
        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        fields.forEach(form::add);
        return as(user).postForEntity("/deputies", form, String.class);
    }

    private ResponseEntity<String> upload(String user, String kind, String text) {
        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "x.csv";
            }
        });
        return as(user).postForEntity("/people/import/" + kind, form, String.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "zhidu-demo");
    }
}
