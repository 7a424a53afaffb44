package io.zhidu.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of complaints, on both databases: list, one complaint, flow form, statistics. */
abstract class ComplaintPagesUse extends ComplaintWorld {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    private final String customer = "客" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T10:59, 49, green",
        "2026-03-10T11:00, 50, yellow",
        "2026-03-10T11:59, 74, yellow",
        "2026-03-10T12:00, 75, orange",
        "2026-03-10T13:59, 99, orange",
        "2026-03-10T14:00, 100, red"
    })
    void theListColoursTheClocks(LocalDateTime time, int percent, String colour) {
        report(Map.of("customerName", customer));
        at(time);
        Element clock = list("text=" + customer).selectFirst("tbody .clock");
        assertThat(clock.text()).isEqualTo("首次回應 " + percent + "%");
        assertThat(clock.classNames()).contains(colour);
    }

    @Test
    void theListIsFilteredByEachOfItsFields() {
        String fee = report(Map.of("customerName", customer, "kind", "fee", "impact", "minor"));
        String quality = report(Map.of("customerName", customer, "statement", Statements.json("100%_漏!水")));
        assign("weixiu1");
        String mine = "text=" + customer;
        assertThat(numbers(mine)).containsExactly(quality, fee);
        assertThat(numbers(mine + "&kind=fee")).containsExactly(fee);
        assertThat(numbers(mine + "&severity=low")).containsExactly(fee);
        assertThat(numbers(mine + "&state=HANDLING")).containsExactly(quality);
        assertThat(numbers(mine + "&state=open")).containsExactly(quality, fee);
        assertThat(numbers(mine + "&department=engineering")).containsExactly(quality);
        assertThat(numbers(mine + "&level=1")).isEmpty();
        assertThat(numbers("text=" + encoded("0%_漏!"))).contains(quality).doesNotContain(fee);
        assertThat(numbers("text=" + quality)).containsExactly(quality);
        miss();
        assertThat(numbers(mine + "&level=1")).containsExactly(quality);
    }

    @Test
    void theSpreadsheetHasTheSameRows() throws IOException {
        report(Map.of("customerName", customer));
        at(TUESDAY.plusHours(1));
        try (ReadableWorkbook book = book("/complaints.xlsx?text=" + customer)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo(number);
            assertThat(rows.get(1).getCellText(2)).isEqualTo(customer);
            assertThat(rows.get(0).getCellText(11)).isEqualTo("首次回應（%）");
            assertThat(rows.get(1).getCell(11).asNumber()).isEqualByComparingTo("25");
        }
    }

    @Test
    void whoHasItInHandFindsItAndNobodyElseOfHisRole() {
        report(Map.of("customerName", customer));
        assign("weixiu3");
        assertThat(numbers("weixiu3", "text=" + customer)).containsExactly(number);
        assertThat(numbers("weixiu1", "text=" + customer)).isEmpty();
        for (String path : List.of("", "/flow-form")) {
            assertThat(person("weixiu3").get("/complaints/" + number + path).status())
                    .isEqualTo(200);
            assertThat(person("weixiu1").get("/complaints/" + number + path).status())
                    .isEqualTo(404);
        }
        assertThat(person("weixiu3").get("/complaints/statistics").status()).isEqualTo(403);
        assertThat(person("bumen1").get("/complaints/statistics").status()).isEqualTo(200);
    }

    @Test
    void thePageShowsEverythingAndItsFormsSetItRight() {
        String first = report(Map.of("customerName", customer));
        report(Map.of("customerName", customer, "statement", Statements.json("<b>又漏</b>")));
        String page = person("tousu1").get("/complaints/" + number).body();
        assertThat(page)
                .contains("&lt;b&gt;又漏&lt;/b&gt;", first, "三十天內重複", "首次回應")
                .doesNotContain("<b>又漏");
        post("tousu1", "/links", Map.of("related", first), 302);
        post("tousu1", "/severity", Map.of("severity", "critical", "reason", "客戶要上訪"), 302);
        assertThat(person("shenji1").get("/complaints/" + number).body())
                .contains("關聯 " + first, "評定：緊急", "客戶要上訪")
                .doesNotContain("/severity");
        post("qiantai1", "/severity", Map.of("severity", "low", "reason", "x"), 403);
        assertThat(post("tousu1", "/merge", Map.of("into", "TS-19990101-0001"), 404))
                .contains("沒有投訴 TS-19990101-0001");
        assertThat(post("tousu1", "/severity", Map.of("severity", "huge", "reason", "x"), 400))
                .contains("沒有輕重「huge」");
        assertThat(post("tousu1", "/severity", Map.of("severity", "high"), 400)).contains("請填寫「原因」");
        assertThat(post("qiantai1", "/reopening", Map.of("words", "又漏了"), 409)).contains("不能重開");
        post("tousu1", "/merge", Map.of("into", first), 302);
        assertThat(person("tousu1").get("/complaints/" + number).body()).contains("已併案", "併入 " + first);
    }

    @Test
    void aQuestionIsAnsweredAndAClosedOneOpenedAgainOnItsPage() {
        report(Map.of("customerName", customer));
        assign("weixiu1");
        complete("weixiu1", "userTask_handleComplaint", Map.of("handlingOutcome", "ask", "question", "哪一間?"));
        post("qiantai1", "/answers", Map.of("words", "主臥"), 302);
        handle("weixiu1");
        answer("weixiu1");
        call("huifang1", "yes", 5);
        assertThat(person("qiantai1").get("/complaints/" + number).body()).contains("/reopening");
        post("qiantai1", "/reopening", Map.of("words", "又漏了"), 302);
        assertThat(list("text=" + customer).selectFirst("tbody tr").text()).contains("待分派", "第 2 輪");
    }

    @Test
    @Proves("6-c")
    void theFlowFormTellsEveryHandAndRoundWithItsTime() {
        report(Map.of("customerName", customer));
        at(TUESDAY.plusMinutes(30));
        assign("weixiu1");
        at(TUESDAY.plusHours(5)); // 14:00, with an hour of lunch
        handle("weixiu1");
        answer("weixiu1");
        at(TUESDAY.plusDays(1));
        call("huifang1", "no", 2);
        complete(
                "bumen1", "userTask_handleComplaint", Map.of("handlingOutcome", "done", "measures", "重做", "cost", "0"));
        complete("bumen1", "userTask_answerCustomer", Map.of("answerText", "已重做"));
        call("huifang2", "yes", 5);
        Document form = Jsoup.parse(
                person("shenji1").get("/complaints/" + number + "/flow-form").body());
        List<String> hands = form.select(".flow tbody tr:has(td.amount)").eachText();
        assertThat(form.select("tr.round").eachText()).containsExactly("第 1 輪 · 投訴處理員", "第 2 輪 · 部門主管");
        assertThat(hands.get(0)).startsWith("陳雅婷 2026-03-10 09:00").contains("登記", "評定：一般");
        assertThat(hands)
                .anySatisfy(hand -> assertThat(hand)
                        .startsWith("投訴處理員 2026-03-10 09:00 → 2026-03-10 09:30 0:30")
                        .contains("指定責任人", "曾淑惠 2026-03-10 09:30"));
        assertThat(hands)
                .anySatisfy(hand -> assertThat(hand)
                        .startsWith("張志明 2026-03-10 09:30 → 2026-03-10 14:00 3:30")
                        .contains("換新閥門", "12.50", "張志明 2026-03-10 14:00"));
        assertThat(hands).anySatisfy(hand -> assertThat(hand).startsWith("部門主管").contains("重做", "邱志偉"));
        assertThat(hands.get(hands.size() - 1)).contains("回訪：滿意 5", "周慧敏", "已結案：客戶滿意");
        assertThat(form.text()).contains("結果", "很好", "客戶簽字");
    }

    @Test
    void aLongComplaintIsPrintedUnchangedToTheLastCharacter() {
        String words = Statements.longest();
        report(Map.of("customerName", customer, "statement", Statements.json(words)));
        for (String page : List.of("", "/flow-form")) {
            Document form = Jsoup.parse(
                    person("tousu1").get("/complaints/" + number + page).body());
            assertThat(form.selectFirst("blockquote").wholeText()).isEqualTo(words);
        }
        assertThat(list("text=" + customer).selectFirst("tbody .glance").text())
                .startsWith("漏水💧שלום")
                .endsWith("…");
    }

    @Test
    void statisticsCountByMonthKindAndDepartment() throws IOException {
        at(LocalDateTime.of(2019, 5, 14, 9, 0)); // a Tuesday
        answered("weixiu1");
        call("huifang1", "yes", 5);
        at(LocalDateTime.of(2019, 5, 14, 10, 0));
        report(Map.of("kind", "fee", "email", "x" + email));
        assign("caiwu1");
        at(LocalDateTime.of(2019, 5, 14, 11, 0));
        handle("caiwu1");
        answer("caiwu1");
        call("huifang1", "no", 2);
        at(LocalDateTime.of(2019, 6, 28, 9, 0));
        Document page = Jsoup.parse(
                person("bumen1").get("/complaints/statistics?last=2019-06").body());
        List<String> rows = page.select("tbody tr").eachText();
        assertThat(rows)
                .contains("2019-05 2 50.0% 3.50 1.50 0.5 0", "收費 1 0.0% 2.00 2.00 1.0 0", "2019-06 0 — — — — 0");
        assertThat(rows).anyMatch(row -> row.startsWith("工程部"));
        assertThat(page.select("rect.count title").eachText()).contains("件數 2019-05: 2");
        assertThat(page.select("circle.score title").eachText()).contains("滿意度 2019-05: 3.50");
        try (ReadableWorkbook book = book("/complaints/statistics.xlsx?last=2019-06")) {
            assertThat(book.getSheets().count()).isEqualTo(3);
            Row may = book.getFirstSheet().read().get(11);
            assertThat(may.getCellText(0)).isEqualTo("2019-05");
            assertThat(may.getCell(3).asNumber()).isEqualByComparingTo("3.50");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/complaints?level=x",
                "/complaints/statistics?last=2019-13",
                "/complaints/statistics?last=1999-12",
                "/complaints/statistics?last=2999-01",
                "/complaints/statistics.xlsx?last=x"
            })
    void whatCannotBeReadIsRefusedWithASentence(String path) {
        Answer answer = person("bumen1").get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.body()).contains("class=\"refused\"");
    }

    private List<String> numbers(String query) {
        return numbers("tousu1", query);
    }

    private List<String> numbers(String user, String query) {
        return Jsoup.parse(person(user).get("/complaints?" + query).body())
                .select("a.number")
                .eachText();
    }

    private Document list(String query) {
        return Jsoup.parse(person("tousu1").get("/complaints?" + query).body());
    }

    private String post(String user, String action, Map<String, String> form, int status) {
        Answer answer = person(user).form("/complaints/" + number + action, form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        return answer.body();
    }

    private ReadableWorkbook book(String path) throws IOException {
        byte[] sheet = http.withBasicAuth("bumen1", HttpPerson.PASSWORD).getForObject(path, byte[].class);
        return new ReadableWorkbook(new ByteArrayInputStream(sheet));
    }

    private HttpPerson person(String user) {
        return HttpPerson.machine(port, user);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
