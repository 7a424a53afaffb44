package io.zhidu.incentive.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.support.HttpPerson.Answer;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence by form, file and request: who may, what is refused with which sentence, and that nothing of it is kept. */
abstract class EvidencePagesUse extends IncentiveWebWorld {

    private static final String PAGE = "/incentives/evidence";
    private static final String API = "/api/incentives/evidence/";
    private static final String HEAD = "reference,person,project,work,quantity,from,to\n";

    @Test
    void theDepartmentRecordsATripByTheFormAndWithdrawsItWithAReason() {
        Map<String, String> form = form("CC-" + own, "3.50", "2024-08-05");
        Answer told = person("bumen1").form(PAGE + "?kind=trip&period=2024-07", form);
        assertThat(told.status()).as(told.body()).isEqualTo(302);
        assertThat(told.header("Location")).contains("period=2024-08");
        String list = page("shenji1", PAGE + "?kind=trip&period=2024-08&person=" + ENGINEER)
                .body();
        assertThat(list).contains("CC-" + own, "3.50", "吳文雄").doesNotContain("/incentives/evidence/withdrawal");

        Map<String, String> withdrawal = Map.of("reference", "CC-" + own, "reason", "重複了");
        String back = "/withdrawal?kind=trip&period=2024-08";
        refused(person("bumen1").form(PAGE + back, Map.of("reference", "CC-" + own)), 400, "撤回須寫明原因");
        assertThat(person("bumen1").form(PAGE + back, withdrawal).status()).isEqualTo(302);
        var row = Jsoup.parse(page("bumen1", PAGE + "?kind=trip&period=2024-08").body())
                .select("tr.withdrawn:contains(CC-" + own + ")");
        assertThat(row.text()).contains("撤回於", "邱志偉", "重複了");
        refused(person("bumen1").form(PAGE + back, withdrawal), 404, "沒有有效的依據");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trip", "accident", "quality", "cost", "receipt", "amount"})
    void eachKindHasItsPageWithoutAnyParameterBesides(String kind) {
        assertThat(page("bumen1", PAGE + "?kind=" + kind).body()).contains("錄入一筆", "首行為欄名");
        assertThat(page("bumen1", PAGE + "?kind=" + kind + "&period=2024-Q3").status())
                .isEqualTo(200);
        assertThat(page("bumen1", PAGE + "?kind=" + kind + "&period=2024").status())
                .isEqualTo(200);
        assertThat(page("bumen1", PAGE + "?lang=en&kind=" + kind).body()).contains("Record one");
    }

    @Test
    void theOtherKindsAreRecordedByTheirFormsToo() {
        record(
                "accident",
                Map.of("reference", "SG-" + own, "date", "2024-08-06", "description", "觸電 <script>x()</script>"));
        record("quality", Map.of("quarter", "2024-Q4", "score", "98.5", "basis", "問卷"));
        record("cost", Map.of("quarter", "2024-Q4", "cost", "1200.05"));
        record("amount", Map.of("period", "2024-H2", "amount", "800", "document", "績字 5 號"));
        String receipt = "SK-" + own;
        record("receipt", receipt(receipt, "2024-11-05", "100.00", ""));
        record("receipt", receipt(receipt + "-R", "2024-11-06", "-40.00", receipt));
        assertThat(page("bumen1", PAGE + "?kind=accident&period=2024-08").body())
                .contains("&lt;script&gt;x()")
                .doesNotContain("<script>x()");
        assertThat(page("bumen1", PAGE + "?kind=receipt&period=2024-Q4").body()).contains("-40.00", receipt + "-R");

        int before = told(EvidenceKind.RECEIPT, "2024-Q4");
        refused(
                person("bumen1").form(PAGE + "?kind=receipt", receipt(own, "2024-11-07", "-60.01", receipt)),
                400,
                "退款合計超過原收款");
        refused(
                person("bumen1").form(PAGE + "?kind=receipt", receipt(receipt, "2024-11-07", "100.00", "")),
                400,
                "這個編號已錄入過");
        assertThat(told(EvidenceKind.RECEIPT, "2024-Q4")).isEqualTo(before);
    }

    private void record(String kind, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("person", ENGINEER);
        Answer answer = person("renli1").form(PAGE + "?kind=" + kind, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    private static Map<String, String> receipt(String reference, String day, String amount, String refundOf) {
        return Map.of(
                "receipt",
                reference,
                "person",
                ENGINEER,
                "category",
                "SP-FAN",
                "date",
                day,
                "amount",
                amount,
                "refund_of",
                refundOf);
    }

    @Test
    void whoReadsOnlyRecordsNothingAndOthersSeeNothing() {
        int before = told(EvidenceKind.TRIP, "2024-09");
        Map<String, String> form = form("CC-" + own, "1", "2024-09-03");
        for (String reader : List.of("lingdao1", "caiwu1", "zongjing1", "shenji1")) {
            assertThat(page(reader, PAGE).body()).contains("績效依據").doesNotContain("錄入一筆");
            assertThat(person(reader).form(PAGE, form).status()).isEqualTo(403);
            assertThat(upload(reader, PAGE + "/file", "x.csv", HEAD).status()).isEqualTo(403);
            assertThat(person(reader).form(PAGE + "/withdrawal", form).status()).isEqualTo(403);
            assertThat(person(reader).post(API + "trip", form).status()).isEqualTo(403);
        }
        for (String other : List.of(ENGINEER, "fuwu01", "tousu1")) {
            assertThat(page(other, PAGE).status()).isEqualTo(403);
            assertThat(person(other).post(API + "trip", form).status()).isEqualTo(403);
        }
        assertThat(told(EvidenceKind.TRIP, "2024-09")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "quantity, 0, 數量須是正數",
        "quantity, -1, 數量須是正數",
        "quantity, 1.234, 數量須是正數",
        "quantity, 1e3, 數量須是正數",
        "quantity, ３, 數字須是半形",
        "projectWork, MOON onsite, 沒有這個項目與工作",
        "projectWork, '', 沒有這個項目與工作",
        "person, nobody, 沒有這個人的帳號",
        "to, 2024-02-30, 日期須寫成",
        "to, 2024-09-01, 結束日期不能早於",
        "reference, ../../x, 編號須是",
        "reference, '', 編號須是"
    })
    void whatAFormGetsWrongIsSaidAndNothingIsKept(String field, String value, String sentence) {
        int before = told(EvidenceKind.TRIP, "2024-09");
        Map<String, String> form = new HashMap<>(form("CC-" + own, "1", "2024-09-03"));
        form.put(field, value);
        Answer answer = person("bumen1").form(PAGE + "?kind=trip&period=2024-09", form);
        refused(answer, 400, sentence);
        assertThat(Jsoup.parse(answer.body()).select("input[name=quantity]").val())
                .as("what was typed is still there")
                .isEqualTo(form.get("quantity"));
        assertThat(told(EvidenceKind.TRIP, "2024-09")).isEqualTo(before);
    }

    @Test
    void aFileIsTakenWholeOrItsBadRowsAreAllListed() {
        String good = "CC-" + own + "," + ENGINEER + ",WIND,inspect,1.50,2024-09-05,2024-09-06\n";
        int before = told(EvidenceKind.TRIP, "2024-09");
        String bad = HEAD
                + good
                + good
                + good.replace("CC-", "X-").replace("1.50", "1.555")
                + good.replace("CC-", "Y-").replace("WIND", "<script>x()</script>");
        Answer answer = upload("bumen1", PAGE + "/file?kind=trip&period=2024-09", "trips.csv", bad);
        refused(answer, 400, "檔案有 3 行不對");
        assertThat(answer.body())
                .contains("<td>3</td><td>同一單號出現兩次", "<td>4</td><td>數量須是正數", "<td>5</td><td>出差結束那天")
                .contains("&lt;script&gt;x()")
                .doesNotContain("<script>x()");
        assertThat(told(EvidenceKind.TRIP, "2024-09")).isEqualTo(before);

        Answer path = upload("bumen1", PAGE + "/file?kind=trip", "../../x", HEAD + good);
        refused(path, 400, "不得含有路徑");
        Answer taken = upload("bumen1", PAGE + "/file?kind=trip&period=2024-09", "trips.csv", HEAD + good);
        assertThat(taken.status()).isEqualTo(302);
        assertThat(page("bumen1", taken.header("Location").replaceAll("^https?://[^/]+", ""))
                        .body())
                .contains("已匯入 1 行", "CC-" + own);
        refused(upload("bumen1", PAGE + "/file?kind=trip", "trips.csv", HEAD + good), 400, "這個編號已錄入過");
    }

    @Test
    void gbkIsReadButItsFullWidthDigitsAreRefusedByRow() {
        int before = told(EvidenceKind.TRIP, "2024-09");
        String chinese =
                "單號,帳號,項目,工作,數量,開始,結束\nQJ-" + own + "," + ENGINEER + ",WIND,inspect,１．５,2024-09-05,2024-09-06\n";
        Answer answer = person("renli1")
                .upload(PAGE + "/file?kind=trip", "trips.csv", "text/csv", chinese.getBytes(Charset.forName("GBK")));
        refused(answer, 400, "<td>2</td><td>數字須是半形");
        assertThat(told(EvidenceKind.TRIP, "2024-09")).isEqualTo(before);
    }

    @Test
    void aLockedPeriodTakesNothingMoreAndSaysWhereToCorrect() {
        String known = trip(ENGINEER, "1", "2024-01-10");
        String number = locked("2024-01");
        assertThat(page("bumen1", PAGE + "?kind=trip&period=2024-01").body())
                .contains("已鎖定，不能再增減依據", "href=\"/incentives/" + number + "\"");
        Answer form = person("bumen1").form(PAGE + "?kind=trip", form("CC-" + own, "1", "2024-01-11"));
        refused(form, 409, "結算 " + number + " 已鎖定");
        assertThat(form.body()).contains("於下一期沖回", "href=\"/incentives/" + number + "\"");
        Answer request = person("bumen1").post(API + "trip", fields("CC-" + own, ENGINEER, "1", "2024-01-11"));
        assertThat(request.status()).isEqualTo(409);
        assertThat(request.message()).contains(number, "更正");
        String row = "CC-" + own + "," + ENGINEER + ",WIND,inspect,1,2024-01-12,2024-01-12\n";
        refused(upload("bumen1", PAGE + "/file?kind=trip&period=2024-01", "x.csv", HEAD + row), 400, "這個期間的結算已鎖定");
        refused(
                person("bumen1").form(PAGE + "/withdrawal?kind=trip", Map.of("reference", known, "reason", "錯了")),
                409,
                number);
        assertThat(told(EvidenceKind.TRIP, "2024-01")).isEqualTo(1);
    }

    @Test
    void anotherSystemTellsATripOnceHoweverOftenItAsks() {
        String reference = "API-" + own;
        Map<String, Object> trip = new HashMap<>(fields(reference, ENGINEER, "3.5", "2024-10-08"));
        Answer first = person("renli1").post(API + "trip", trip);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().path("reference").asText()).isEqualTo(reference);
        trip.put("quantity", new java.math.BigDecimal("3.50"));
        assertThat(person("renli1").post(API + "trip", trip).status()).isEqualTo(200);
        trip.put("quantity", 4);
        Answer other = person("renli1").post(API + "trip", trip);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.message()).contains(reference, "內容不同");
        assertThat(evidence.find(EvidenceKind.TRIP, reference)
                        .orElseThrow()
                        .evidence()
                        .quantity())
                .isEqualByComparingTo("3.5");
    }

    @Test
    void aFigureThatAPersonHasOnceAQuarterTakesThePlaceOfTheOneBefore() {
        Map<String, Object> cost = new HashMap<>(
                Map.of("person", "weixiu4", "quarter", "2024-Q3", "cost", "10." + own.charAt(0) % 10 + "5"));
        assertThat(person("bumen1").post(API + "cost", cost).status()).isEqualTo(201);
        assertThat(person("bumen1").post(API + "cost", cost).status()).isEqualTo(200);
        cost.put("cost", 77);
        assertThat(person("bumen1").post(API + "cost", cost).status()).isEqualTo(201);
        assertThat(evidence.find(EvidenceKind.COST, "weixiu4/2024-Q3")
                        .orElseThrow()
                        .evidence()
                        .amount())
                .hasToString("77.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "receipt | {'receipt':'R1','person':'weixiu5','category':'SP-FAN','date':'2024-10-08','amount':1e3} | 400 | 金額不能是 0",
                "receipt | {'receipt':'R1','person':'weixiu5','category':'SP-FAN','date':'2024-10-08','amount':1.005} | 400 | 金額不能是 0",
                "receipt | {'receipt':'R1','person':'weixiu5','category':'SP-FAN','date':'2024-10-08','amount':0} | 400 | 金額不能是 0",
                "receipt | {'receipt':'R1','person':'weixiu5','category':'GOLD','date':'2024-10-08','amount':1} | 400 | 沒有這個類別",
                "receipt | {'receipt':'R1','person':'weixiu5','category':'SP-FAN','date':'2024-10-08','amount':-1} | 400 | 負數金額須寫明",
                "receipt | {'receipt':'R1','person':'weixiu5','category':'SP-FAN','date':'2024-10-08','amount':[1]} | 400 | 須是文字或數字",
                "receipt | {'receipt':'R1','amount':true} | 400 | 須是文字或數字",
                "receipt | {'receipt':'R1','colour':'red'} | 400 | 沒有「colour」一欄",
                "quality | {'person':'weixiu5','quarter':'2024-Q3','score':100.01} | 400 | 質量分須是 0 至 100",
                "amount | {'person':'weixiu5','period':'2024-Q3','amount':1,'document':'x'} | 400 | 期間不對",
                "gift | {'person':'weixiu5'} | 404 | 沒有「gift」這種依據"
            })
    void whatARequestGetsWrongIsSaid(String kind, String json, int status, String sentence) {
        Answer answer = person("bumen1").post(API + kind, json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.message()).contains(sentence);
        assertThat(evidence.find(EvidenceKind.RECEIPT, "R1")).isEmpty();
    }

    private static Map<String, String> form(String reference, String quantity, String day) {
        Map<String, String> form = new HashMap<>(fields(reference, ENGINEER, quantity, day));
        form.remove("project");
        form.remove("work");
        form.put("projectWork", "WIND commission");
        return form;
    }
}
