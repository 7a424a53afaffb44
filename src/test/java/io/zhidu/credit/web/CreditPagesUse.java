package io.zhidu.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.DayLimit;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.Proves;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer of the north with a limit of 3000 and 500 of it available: 900 more is a first over-limit shipment. */
abstract class CreditPagesUse {

    @LocalServerPort
    int port;

    @Autowired
    TestRestTemplate http;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    CreditLimitService limits;

    @Autowired
    ReleaseService releases;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    private CreditFixtures given;
    CreditOverHttp over;
    private LocalDate today;
    String account;
    private String invoice;

    @BeforeEach
    void aCustomer() {
        given = new CreditFixtures(accounts, ledger, clock);
        over = new CreditOverHttp(port, engine);
        today = LocalDate.now(clock);
        account = given.withLimit("3000");
        invoice = given.invoice(account, 1, "5500");
    }

    String asked() {
        String number = over.ask("xiaoshou1", account, "900");
        over.plan("xiaoshou1", number, today.plusDays(3).toString(), "400");
        return number;
    }

    private String signed() {
        String number = asked();
        over.complete("quyuNorth", number, "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        return number;
    }

    private String page(String who, String path) {
        HttpPerson.Answer answer = over.as(who).get(path);
        assertThat(answer.status()).as(who + " " + path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private int status(String who, String path) {
        return over.as(who).get(path).status();
    }

    // 3-1.3

    @Test
    @Proves("3-1.3")
    void theLimitOfEachOfNinetyDaysIsTheOneThatWasComputedForIt() {
        for (int daysAgo : new int[] {2, 29, 30, 31, 32, 89, 119, 120, 121}) {
            given.receive(account, daysAgo, "10." + daysAgo % 10 + "1");
        }
        List<DayLimit> history = limits.history(account, today, 90);
        assertThat(history).hasSize(90);
        assertThat(history)
                .allSatisfy(one -> assertThat(one.limit())
                        .as(one.day().toString())
                        .isEqualTo(limits.show(accounts.get(account), one.day()).limit()));
        assertThat(history.stream().map(DayLimit::limit).distinct().count()).isGreaterThan(5);
    }

    @Test
    void theAccountShowsRequestsSignatureOverLimitHistoryPlanAndFiguresOfEachDecision() {
        String number = signed();
        String page = page("caiwu1", "/credit/accounts/" + account);
        assertThat(page).contains(invoice, "2500.00", "3000.00", "-400.00", "已超授信"); // exposure 3400
        assertThat(page).contains("href=\"/credit/shipments/" + number, "首次超授信", "許家豪", "未結清");
        assertThat(page).contains("應回籠", "400.00", today.plusDays(3) + " · 400.00", "HT-1", "經銷", "缺開戶人證件影本");
        assertThat(page).contains("<path class=\"limit\" d=\"M", today + ": 3000.00; ");
        assertThat(page)
                .contains("/api/credit-accounts/" + account + "/id-copy")
                .doesNotContain("已逾期", "??");
        String snapshot = page("caiwu1", find(page, "/credit/snapshots/[0-9a-f-]{36}"));
        assertThat(snapshot).contains("收款", invoice, "2500.00", "3000.00").doesNotContain("??");
        assertThat(page("zongjing1", "/credit/accounts/" + account)).doesNotContain("id-copy");
    }

    @Test
    void theWorkbookOfAnAccountHasItsFiguresDaysItemsRequestsAndPlans() throws IOException {
        String number = signed();
        byte[] file = http.withBasicAuth("quyuNorth", HttpPerson.PASSWORD)
                .getForObject(
                        URI.create("http://localhost:" + port + "/credit/accounts/" + account + "/account.xlsx"),
                        byte[].class);
        try (ReadableWorkbook book = new ReadableWorkbook(new java.io.ByteArrayInputStream(file))) {
            Map<String, List<Row>> sheets = new HashMap<>();
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
            assertThat(sheets.get("今日授信").get(1).getCellAsNumber(2).orElseThrow())
                    .isEqualByComparingTo("3000");
            assertThat(sheets.get("近九十天授信額")).hasSize(91);
            assertThat(sheets.get("未結項目")).hasSize(3);
            Row request = sheets.get("發貨申請").get(1);
            assertThat(request.getCellText(0)).isEqualTo(number);
            assertThat(request.getCellText(6)).isEqualTo("許家豪");
            assertThat(sheets.get("貨款回籠計劃").get(1).getCellAsNumber(1).orElseThrow())
                    .isEqualByComparingTo("400");
        }
    }

    @Test
    void theListHasTheFurthestOverFirstAndCanShowThemAlone() {
        String calm = given.withLimit("50");
        String worse = given.withLimit("10");
        given.invoice(worse, 1, "99999999999");
        given.invoice(account, 1, "600");
        String all = page("caiwu1", "/credit/accounts?area=North");
        assertThat(all.indexOf(">" + worse + "<")).isPositive().isLessThan(all.indexOf(">" + account + "<"));
        assertThat(all.indexOf(">" + account + "<")).isLessThan(all.indexOf(">" + calm + "<"));
        assertThat(page("caiwu1", "/credit/accounts?over=true"))
                .contains(worse, account)
                .doesNotContain(calm);
        assertThat(page("caiwu1", "/credit/accounts?area=South")).doesNotContain(">" + account + "<");
        assertThat(page("quyuSouth", "/credit/accounts?area=North")).doesNotContain(">" + account + "<");
    }

    // 3-2.1

    @ParameterizedTest
    @ValueSource(
            strings = {"xiaoshou2", "wuliu1", "kuguan1", "caiwu1", "shichang1", "zongjing1", "shenji1", "quyuNorth"})
    void whoDealsWithShipmentsSeesARequestAndWhatItWaitsFor(String who) {
        String number = asked();
        assertThat(page(who, "/credit/shipments")).contains(number).doesNotContain("??");
        assertThat(page(who, "/credit/shipments?state=CLOSED")).doesNotContain(number);
        assertThat(page(who, "/credit/shipments?mine=true")).doesNotContain(number);
        assertThat(page("xiaoshou1", "/credit/shipments?mine=true&state=REQUESTED"))
                .contains(number);
        assertThat(page(who, "/credit/shipments/" + number))
                .contains("瓷磚", "900.00", "首次超授信", "等簽發", "楊宗翰", "400.00")
                .doesNotContain("??");
    }

    @Test
    void aShippedOneShowsWhatLeftWithWhomAndItsInvoice() {
        String number = signed();
        over.complete(
                "kuguan1",
                number,
                "userTask_confirmShipped",
                Map.of("shippedLines", CreditOverHttp.json("[{\"lineNo\":1,\"quantity\":\"0.5\"}]")));
        over.complete("wuliu1", number, "userTask_arrangeCarrier", Map.of("carrier", "順達<物流>", "waybill", "SD-1"));
        String bill = given.invoice(account, 0, "450", number);
        assertThat(page("wuliu1", "/credit/shipments/" + number))
                .contains("0.5", "450.00", "順達&lt;物流&gt;", "SD-1", "洪振宇", "郭怡君", bill, "已結案", "同意", "許家豪")
                .doesNotContain("/credit/snapshots/", "/credit/accounts/", "??");
        assertThat(page("caiwu1", "/credit/shipments/" + number)).contains("/credit/snapshots/", "/credit/accounts/");
        HttpPerson english = HttpPerson.browser(port, "caiwu1");
        for (String path : List.of(
                "/credit/shipments/" + number,
                "/credit/accounts/" + account,
                "/credit/shipments",
                "/credit/accounts")) {
            assertThat(english.get(path + "?lang=en").body())
                    .as(path)
                    .contains("lang=\"en\"", "Shipments")
                    .doesNotContain("??", "金額", "單號", "客戶編號");
        }
    }

    @Test
    void whoAskedWithdrawsByThePageWithAReasonAndItsToken() {
        String number = asked();
        String path = "/credit/shipments/" + number;
        HttpPerson sales = HttpPerson.browser(port, "xiaoshou1");
        assertThat(sales.form(path + "/withdrawal", Map.of("reason", "x")).status())
                .isEqualTo(403);
        String token = sales.token(path);
        assertThat(sales.form(path + "/withdrawal", Map.of("reason", " ", "_csrf", token))
                        .status())
                .isEqualTo(400);
        HttpPerson logistics = HttpPerson.browser(port, "wuliu1");
        assertThat(logistics.get(path).body()).doesNotContain("/withdrawal\"");
        assertThat(logistics
                        .form(path + "/withdrawal", Map.of("reason", "x", "_csrf", logistics.token("/")))
                        .status())
                .isEqualTo(403);
        assertThat(releases.get(number).state()).isEqualTo(ShipmentState.REQUESTED);
        assertThat(sales.form(path + "/withdrawal", Map.of("reason", "客戶改期", "_csrf", token))
                        .status())
                .isEqualTo(302);
        assertThat(sales.get(path).body()).contains("已撤回", "客戶改期").doesNotContain("/withdrawal\"");
        assertThat(sales.form(path + "/withdrawal", Map.of("reason", "又", "_csrf", token))
                        .status())
                .isEqualTo(409);
    }

    // What is not of his area does not exist for an area manager

    @Test
    void ofAnotherAreaAnAreaManagerFindsNoPageAndNoFile() {
        String number = signed();
        String snapshot = find(page("caiwu1", "/credit/accounts/" + account), "/credit/snapshots/[0-9a-f-]{36}");
        List<String> paths = List.of(
                "/credit/accounts/" + account,
                "/credit/accounts/" + account + "/account.xlsx",
                snapshot,
                "/credit/shipments/" + number);
        for (String path : paths) {
            assertThat(status("quyuNorth", path)).as(path).isEqualTo(200);
            assertThat(status("quyuSouth", path)).as(path).isEqualTo(404);
            assertThat(status("weixiu1", path)).as(path).isEqualTo(403);
        }
        assertThat(page("quyuSouth", "/credit/shipments")).doesNotContain(number);
        assertThat(page("quyuNorth", "/credit/shipments")).contains(number);
        assertThat(status("quyuNorth", "/api/credit-accounts/" + account + "/id-copy"))
                .isEqualTo(403);
        HttpPerson south = HttpPerson.browser(port, "quyuSouth");
        String token = south.token("/");
        assertThat(south.form("/credit/shipments/" + number + "/withdrawal", Map.of("reason", "x", "_csrf", token))
                        .status())
                .isEqualTo(404);
    }

    private static String find(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
