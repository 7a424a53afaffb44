package io.zhidu.repair.fees.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.repair.fees.FeeStandards;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Clause 1-5.2 over HTTP, as the engineering supervisor would. */
abstract class FeeStandardPageUse {

    private static final String HEAD = "編號,類別,項目,單位,單價,備註\n";
    private static final String GOOD = "PL-01,plumbing,更換水龍頭,個,66.60,\n";

    @Autowired
    TestRestTemplate http;

    @Autowired
    FeeStandards standards;

    @Autowired
    Clock clock;

    @Test
    void theSupervisorImportsAFileOfTheOfficeAndFormsReadItFromItsDay() {
        LocalDate day = LocalDate.now(clock).plusYears(7);
        upload("zhuren1", "收費.csv", (HEAD + GOOD).getBytes(Charset.forName("GBK")), day.toString());
        assertThat(standards.inForceOn(day).effectiveFrom()).isEqualTo(day);
        assertThat(as("weixiu1").getForObject("/api/fee-standard/items?on=" + day, String.class))
                .contains("更換水龍頭", "66.6");
    }

    @Test
    void badRowsAreListedWithNumberAndReasonAndNothingIsSaved() {
        String rows = GOOD + GOOD + "PL-02,plumbing,<script>alert(1)</script>,個,-1,\n";
        ResponseEntity<String> page = refused("x.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8), "2040-01-01");
        assertThat(page.getBody())
                .contains("<td>3</td><td>編號重複</td>", "<td>4</td><td>單價須是")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void aPathATooLargeFileAndADateInForceEachHaveTheirSentence() {
        byte[] file = (HEAD + GOOD).getBytes(StandardCharsets.UTF_8);
        assertThat(refused("../../x", file, "2040-01-01").getBody()).contains("不得含有路徑");
        assertThat(refused("x.csv", new byte[1024 * 1024 + 1], "2040-01-01").getBody())
                .contains("超過 1 MB");
        assertThat(refused("x.csv", file, LocalDate.now(clock).toString()).getBody())
                .contains("須在今天以後");
    }

    @Test
    void nobodyElseImports() {
        byte[] file = (HEAD + GOOD).getBytes(StandardCharsets.UTF_8);
        assertThat(upload("weixiu1", "x.csv", file, "2040-01-01").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void thePageSpeaksChineseUnlessAskedForEnglish() {
        assertThat(as("zhuren1").getForObject("/repair/fee-standard", String.class))
                .contains("收費標準", "?lang=en");
        assertThat(as("zhuren1").getForObject("/repair/fee-standard?lang=en", String.class))
                .contains("Effective from", "?lang=zh");
    }

    private ResponseEntity<String> refused(String name, byte[] file, String day) {
        int before = standards.versions().size();
        ResponseEntity<String> page = upload("zhuren1", name, file, day);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(standards.versions()).hasSize(before);
        return page;
    }

    private ResponseEntity<String> upload(String user, String name, byte[] file, String day) {
        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("effectiveFrom", day);
        form.add("file", new ByteArrayResource(file) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return as(user).postForEntity("/repair/fee-standard", form, String.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "zhidu-demo");
    }
}
