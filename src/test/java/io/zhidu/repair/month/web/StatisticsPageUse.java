package io.zhidu.repair.month.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.repair.RepairFixtures;
import io.zhidu.repair.month.MonthEndService;
import io.zhidu.repair.month.MonthFixtures;
import io.zhidu.repair.month.RepairMonths;
import io.zhidu.support.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clause 1-5.4 over HTTP. January and March 2018 are computed, February is not: two late of three, then none of one. */
abstract class StatisticsPageUse {

    @Autowired
    TestRestTemplate http;

    @Autowired
    MonthEndService monthEnd;

    @Autowired
    RepairMonths months;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void twoMonths() {
        if (months.closed("2018-01")) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            RepairFixtures.load(jdbc);
            MonthFixtures.order(jdbc, "2018-01", 1, 0, "SETTLED", "tech1");
            MonthFixtures.order(jdbc, "2018-01", 2, 12, "SETTLED", "weixiu1");
            MonthFixtures.order(jdbc, "2018-01", 3, 30, "SETTLED", "weixiu1");
            MonthFixtures.order(jdbc, "2018-03", 1, 0, "SETTLED", "tech1");
            for (String month : List.of("2018-01", "2018-03")) {
                monthEnd.freezeRegister(month);
                monthEnd.computeRates(month);
            }
            months.explain("2018-01", "<b>大雪</b>", LocalDateTime.of(2018, 2, 3, 10, 0), "zhuren1");
        });
    }

    @Test
    @Proves("1-5.4")
    void ratesAreShownExactlyWithTargetAndExplanation() {
        assertThat(page("zhuren1", "month=2018-01"))
                .contains(">1/3 = 33.33 %<", ">1/1 = 100.00 %<", ">0/2 = 0.00 %<", "試區", "張志明", "目標 95 %")
                .contains("&lt;b&gt;大雪", "未達標")
                .doesNotContain("<b>大雪");
    }

    @Test
    void aMonthWithoutFiguresIsAGapInTheChartAndNeverAZero() {
        String page = page("zhuren1", "month=2018-03");
        assertThat(path(page, "timeliness"))
                .containsPattern("^M[0-9. ]+M[0-9. ]+$")
                .doesNotContain("L");
        assertThat(path(page, "pass")).isEmpty();
        assertThat(page)
                .contains("<title id=\"chart-title\">近十二個月：全部</title>", "2018-02: 及時率 —")
                .contains("2018-01 1/3 = 33.33 %");
    }

    @Test
    void eachFigureLeadsToItsCasesAsTheyWereComputed() {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE repair_order SET technician = 'tech1', late_minutes = 0 WHERE number = 'MX-2018-01-2'")
                .update());
        assertThat(cases("zhuren1", "month=2018-01&scope=technician&id=weixiu1"))
                .contains("MX-2018-01-2", "遲到 12 分鐘", "MX-2018-01-3", "遲到 30 分鐘")
                .doesNotContain("MX-2018-01-1<");
        assertThat(cases("zhuren1", "month=2018-01&of=callbacks")).contains("沒有記錄");
    }

    @Test
    void aTechnicianSeesHisOwnLineAlone() {
        assertThat(page("weixiu1", "month=2018-01"))
                .contains(">0/2 = 0.00 %<", "張志明")
                .doesNotContain("1/3", "tech1", "試區");
        assertThat(cases("weixiu1", "month=2018-01")).contains("MX-2018-01-3").doesNotContain("MX-2018-01-1<");
        for (String other : List.of("&scope=technician&id=tech1", "&scope=all", "&scope=area&id=TestArea")) {
            for (String path : List.of("/repair/statistics?month=2018-01", "/repair/statistics/cases?month=2018-01")) {
                assertThat(as("weixiu1")
                                .getForEntity(path + other, String.class)
                                .getStatusCode())
                        .isEqualTo(HttpStatus.FORBIDDEN);
            }
        }
    }

    @Test
    void theSheetHoldsCountsAndPercentAsNumbers() throws IOException {
        byte[] sheet = as("huifang1").getForObject("/repair/statistics.xlsx?month=2018-01", byte[].class);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            Row all = book.getFirstSheet().read().get(1);
            assertThat(all.getCell(4).asNumber()).isEqualByComparingTo("3");
            assertThat(all.getCell(5).asNumber()).isEqualByComparingTo("33.33");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?month=2018-00,400",
        "?month=2999-01,400",
        "?month=2018-01&scope=x,400",
        "/cases?month=2018-01&of=x,400"
    })
    void whatCannotBeReadAboutIsRefusedWithASentence(String query, int status) {
        ResponseEntity<String> answer = as("zhuren1").getForEntity("/repair/statistics" + query, String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody()).contains("class=\"refused\"", "</nav>");
    }

    @Test
    void theFrontDeskHasNoUseForIt() {
        assertThat(as("qiantai1")
                        .getForEntity("/repair/statistics?month=2018-01", String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private static String path(String page, String line) {
        var path = Pattern.compile("<path class=\"" + line + "\"( d=\"([^\"]*)\")?")
                .matcher(page);
        assertThat(path.find()).isTrue();
        return path.group(2) == null ? "" : path.group(2);
    }

    private String page(String user, String query) {
        return as(user).getForObject("/repair/statistics?" + query, String.class);
    }

    private String cases(String user, String query) {
        return as(user).getForObject("/repair/statistics/cases?" + query, String.class);
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, "zhidu-demo");
    }
}
