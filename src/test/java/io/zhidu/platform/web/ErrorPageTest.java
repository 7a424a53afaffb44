package io.zhidu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.ZhiduTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/** Whatever goes wrong, a person gets a sentence in the layout, never the server's own error page. */
@ZhiduTest
class ErrorPageTest {

    @Autowired
    TestRestTemplate http;

    @ParameterizedTest
    @CsvSource({
        "/no/such/page,404,沒有這個頁面",
        "/repair/orders/WX-1/cancel,405,不能直接打開",
        "/repair/orders/WX-1,404,沒有維修單 WX-1",
        "/repair/orders/WX-1/slip,404,沒有維修單 WX-1",
        "/actuator/prometheus,403,沒有權限",
        "/repair/fee-standard?version=x,404,收費標準"
    })
    void aWrongAddressHasItsSentence(String path, int status, String sentence) {
        expect(get(path, "zh"), status, sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "reschedule,at=tomorrow&reason=x&consented=true&consentedBy=y,時間「tomorrow」不對",
        "reschedule,reason=x&consented=true&consentedBy=y,請填寫「預約時間」",
        "reschedule,at=2030-01-01T10:00&reason=x&consented=maybe&consentedBy=y,「客戶是否同意」的格式不正確",
        "reschedule,at=2030-01-01T10:00&reason=x&consented=&consentedBy=y,請填寫「客戶是否同意」",
        "cancel,'',請填寫「原因」"
    })
    void aFieldMissingOrUnreadableIsNamed(String action, String form, String sentence) {
        expect(post("/repair/orders/WX-1/" + action, form), 400, sentence);
    }

    @Test
    void aReasonLongerThanItsColumnIsRefusedBeforeAnythingIsSaved() {
        expect(post("/repair/orders/WX-1/cancel", "reason=" + "x".repeat(501)), 400, "「原因」最多 500 個字");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30,「生效日期」須為日期", "1999-12-31,「生效日期」須為日期", ",請填寫「生效日期」"})
    void aDateThatIsNoneIsNamed(String day, String sentence) {
        expect(upload(10, day), 400, sentence);
    }

    @Test
    void anUploadAboveTheLimitIsToldTheLimit() {
        expect(upload(6 * 1024 * 1024, "2040-01-01"), 413, "最多 5 MB");
    }

    @Test
    void aFailureOfOursShowsAReferenceAndNothingOfItsInside() {
        ResponseEntity<String> answer = get("/test/broken", "zh");
        expect(answer, 500, "把編號");
        assertThat(answer.getBody())
                .containsPattern("編號 [0-9a-f]{8} 告訴管理員")
                .doesNotContain("password of the database", "IllegalState");
    }

    @ParameterizedTest
    @CsvSource({
        "{here}/repair/orders?text=%E6%B0%B4&day=2026-11-01,/repair/orders?text=%E6%B0%B4&amp;day=2026-11-01",
        "{here}/repair/orders/WX-1,/repair/orders/WX-1",
        "https://elsewhere.example/repair/orders,/",
        "http://localhost:1/repair/orders,/",
        "{here}//elsewhere.example/x,/",
        "http://localhost:port/x,/",
        "http://localhost:{port}/x,/",
        "{here}/login,/",
        "not an address,/",
        ",/"
    })
    void theWayBackLeadsToThePageOfThisSiteThatThePersonCameFromElseHome(String from, String back) {
        ResponseEntity<String> answer = post("/repair/orders/WX-1/cancel", "", from(from));
        expect(answer, 400, "請填寫「原因」");
        assertThat(answer.getBody()).contains("<a href=\"" + back + "\" class=\"back\">");
    }

    @ParameterizedTest
    @CsvSource({
        "{here}/repair/register?month=x,/",
        "{here}/repair/register?month=x&lang=en,/",
        "{here}/repair/register?month=2026-10,/repair/register?month=2026-10"
    })
    void theWayBackIsNoCircle(String from, String back) {
        HttpEntity<Void> request = new HttpEntity<>(from(from));
        ResponseEntity<String> answer =
                as("zhuren1").exchange("/repair/register?month=x&lang=zh", HttpMethod.GET, request, String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(answer.getBody()).contains("<a href=\"" + back + "\" class=\"back\">");
    }

    /** @param address {@code {here}} stands for this site */
    private HttpHeaders from(String address) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE);
        if (address != null) {
            headers.set(HttpHeaders.REFERER, address.replace("{here}", http.getRootUri()));
        }
        return headers;
    }

    @Test
    void thePageOfAnErrorSpeaksEnglishToo() {
        expect(get("/no/such/page", "en"), 404, "There is no such page");
    }

    private static void expect(ResponseEntity<String> answer, int status, String sentence) {
        assertThat(answer.getBody()).contains(sentence, "class=\"refused\"", "</nav>");
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
    }

    private ResponseEntity<String> post(String path, String form) {
        return post(path, form, from(null));
    }

    private ResponseEntity<String> post(String path, String form, HttpHeaders headers) {
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        return as("qiantai1").exchange(path, HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
    }

    private ResponseEntity<String> upload(int bytes, String day) {
        LinkedMultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        if (day != null) {
            form.add("effectiveFrom", day);
        }
        form.add("file", new ByteArrayResource(new byte[bytes]) {
            @Override
            public String getFilename() {
                return "x.csv";
            }
        });
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE);
        return as("zhuren1")
                .exchange("/repair/fee-standard", HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
    }

    private ResponseEntity<String> get(String path, String language) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
        return as("qiantai1").exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "zhidu-demo");
    }
}
