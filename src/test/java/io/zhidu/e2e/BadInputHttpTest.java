package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each mistake over HTTP: its status, its one sentence, and not a row of ours or of the engine changed. */
@ZhiduTest
class BadInputHttpTest {

    private static final List<String> TABLES = List.of(
            "customer",
            "repair_order",
            "repair_appointment",
            "repair_assignment",
            "repair_fee_line",
            "repair_consent",
            "repair_work_log",
            "repair_damage",
            "repair_ledger",
            "repair_month",
            "repair_register_line",
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_VARIABLE",
            "ACT_HI_VARINST",
            "ACT_HI_OP_LOG");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RepairOverHttp repair;
    private HttpPerson technician;
    private String number;

    @BeforeEach
    void estate() {
        repair = new RepairOverHttp(port, jdbc, transaction);
        technician = HttpPerson.machine(port, "weixiu1");
    }

    @AfterEach
    void resetClock() {
        repair.resetClock();
    }

    @Test
    void aReportIsRefusedWithTheSentenceThatNamesWhatIsWrong() {
        repair.at("2023-07-03T09:00");
        refusedReport(Map.of("appointmentAt", "2023-07-03 08:59"), "上門時間 2023-07-03 08:59 已經過去，請約定現在以後的時間。");
        refusedReport(Map.of("appointmentAt", "tomorrow"), "「上門時間（已與客戶約定的）」須為日期和時間。");
        refusedReport(Map.of("appointmentAt", "2023-13-45 10:00"), "「上門時間（已與客戶約定的）」須為日期和時間。");
        refusedReport(Map.of("buildingId", "B99"), "沒有樓宇「B99」，請從名單中選擇。");
        refusedReport(Map.of("specialty", "magic"), "「報修類別」請從列出的選項中選擇。");
        refusedReport(Map.of("customerName", " "), "請填寫「客戶姓名」。");
        refusedReport(Map.of("description", "漏".repeat(100_000)), "「報修內容」最多 2000 個字。");
        refusedReport(Map.of("room", 301), "「房號」的格式不正確。");
        refusedReport(Map.of("room", List.of("301")), "「房號」的格式不正確。");
        refusedReport(Map.of("priority", "high"), "本表單沒有「priority」這一項，請刷新頁面後重新填寫。");
        refusedReport(Map.of("reference", " "), "請在 reference 填寫來電系統的單號（最多 100 字），以免重複登記。");
    }

    @Test
    void whatIsNoJsonOrOfAnotherShapeIsRefused() {
        for (String body : List.of("{\"reference\":", "[]", "\"x\"", "")) {
            refused(400, "請求的格式不正確。", () -> repair.channel.post("/api/repair-orders", body));
        }
        String start = "/engine-rest/process-definition/key/repair-order/submit-form";
        refused(400, "請求的格式不正確。", () -> repair.channel.post(start, "{\"variables\":"));
        refused(400, "請求的格式不正確。", () -> repair.channel.post(start, "{\"variables\":{}} {"));
        for (String variables : List.of("3", "[]", room("Integer"), room("Spaceship"), room("Object"), room("Bytes"))) {
            Map<String, String> before = rows();
            Answer answer = repair.channel.post(start, "{\"variables\":" + variables + "}");
            assertThat(answer.status()).as(variables + answer).isEqualTo(400);
            assertThat(rows()).isEqualTo(before);
        }
    }

    private static String room(String type) {
        return "{\"room\":{\"value\":\"x\",\"type\":\"" + type + "\"}}";
    }

    @Test
    void onSiteEachWrongAnswerLeavesTheTaskOpen() {
        arrivable("bad-site");
        String visit = repair.task(technician, number, "userTask_registerArrival");
        refusedForm(visit, arrival("2023-07-03T08:59"), "到場時間不能早於報修時間 2023-07-03 09:00。");
        refusedForm(visit, arrival("2023-07-03T10:06"), "到場時間 2023-07-03 10:06 還沒有到，請填寫實際到場時間。");
        Map<String, Object> extra = new HashMap<>(arrival("2023-07-03T10:05"));
        extra.put("billTotal", "0.01");
        refusedForm(visit, extra, "本表單沒有「billTotal」這一項，請刷新頁面後重新填寫。");
        repair.arrive(technician, number, "2023-07-03T10:05");

        String quote = repair.task(technician, number, "userTask_confirmOnSite");
        refusedForm(quote, RepairOverHttp.fees("NONE", "1"), "收費標準中沒有項目「NONE」，請從清單中選擇。");
        refusedForm(quote, RepairOverHttp.fees("T-TAP", "0"), "「收費項目 #1 數量」不可小於 0.01。");
        refusedForm(quote, RepairOverHttp.fees("T-TAP", "1", "T-TAP", "-1"), "「收費項目 #2 數量」不可小於 0.01。");
        refusedForm(quote, RepairOverHttp.fees("T-TAP", "1.2345"), "「收費項目 #1 數量」最多 2 位小數。");
        refusedForm(quote, RepairOverHttp.fees("T-TAP", "1e999999"), "「收費項目 #1 數量」須為數字。");
        refusedForm(quote, RepairOverHttp.fees("T-TAP", "二"), "「收費項目 #1 數量」須為數字。");
        repair.work(technician, quote, RepairOverHttp.fees("T-TAP", "1"));

        String consent = repair.task(technician, number, "userTask_obtainConsent");
        refusedForm(consent, Map.of("customerAnswer", "agreed", "answeredBy", " "), "請填寫「答覆人姓名」。");
        refusedForm(consent, Map.of("customerAnswer", "agreed"), "請填寫「答覆人姓名」。");
        refusedForm(consent, Map.of("customerAnswer", true, "answeredBy", "王"), "「客戶答覆」請從列出的選項中選擇。");
    }

    @Test
    void aSignatureIsAPictureForTheAmountShownAndNothingChangesItAfterwards() {
        arrivable("bad-sign");
        repair.visitAndWork(technician, number, "2023-07-03T10:05");
        String bill = repair.completed("userTask_itemiseFees", number);
        String sign = repair.task(technician, number, "userTask_signSlip");
        refused(
                409,
                "費用已變為 121.00 元，原簽名無效，請重新打開再簽。",
                () -> repair.submit(technician, sign, RepairOverHttp.signForm("120.99", RepairOverHttp.PNG)));
        refusedForm(sign, RepairOverHttp.signForm("121.00", "data:image/png;base64,PHN2Zz4="), "簽名不是 PNG 圖樣，請重新簽名。");
        refusedForm(sign, RepairOverHttp.signForm("121.00", "<svg/>"), "簽名不是 PNG 圖樣，請重新簽名。");
        String large = "data:image/png;base64,iVBORw0KGgo" + "A".repeat(2_800_001);
        refusedForm(sign, RepairOverHttp.signForm("121.00", large), "簽名圖樣超過 2 MB，請重新簽名。");
        repair.sign(technician, number);

        refused(
                409,
                "此項工作剛由 張志明 完成，請刷新任務列表。",
                () -> repair.submit(technician, bill, RepairOverHttp.fees("T-TAP", "9")));
        refused(
                409,
                "此項工作剛由 張志明 完成，請刷新任務列表。",
                () -> repair.submit(technician, sign, RepairOverHttp.signForm("1.00", RepairOverHttp.PNG)));
        assertThat(technician.get("/repair/orders/" + number + "/slip").body()).contains("121.00");
    }

    @Test
    void aTaskThatIsNotThereNotMineOrDoneChangesNothing() {
        arrivable("bad-task");
        String visit = repair.task(technician, number, "userTask_registerArrival");
        Map<String, Object> form = arrival("2023-07-03T10:05");
        refused(404, "找不到此項工作，請刷新任務列表。", () -> repair.submit(technician, "no-such-task", form));
        refused(404, "找不到此項工作，請刷新任務列表。", () -> technician.post("/engine-rest/task/no-such-task/complete", "{}"));
        HttpPerson colleague = HttpPerson.machine(port, "weixiu2");
        for (String way : List.of("submit-form", "complete", "claim", "delegate", "assignee")) {
            refused(403, "您沒有做這一步的權限，請交由負責的人辦理。", () -> colleague.post("/engine-rest/task/" + visit + "/" + way, "{}"));
        }
        for (HttpPerson anyone : List.of(colleague, technician)) {
            refused(403, "任務不能這樣交回；請填妥表單後送出。", () -> anyone.post("/engine-rest/task/" + visit + "/resolve", "{}"));
        }
        repair.arrive(technician, number, "2023-07-03T10:05");
        refused(409, "此項工作剛由 張志明 完成，請刷新任務列表。", () -> repair.submit(technician, visit, form));
    }

    @Test
    void aMonthThatIsNotOverOrIsNoneIsRefused() {
        repair.at("2023-07-31T23:59");
        HttpPerson supervisor = HttpPerson.machine(port, "zhuren1");
        refused(400, "2023-07 尚未結束，2023-08-01 起才能結帳。", () -> repair.closeMonth(supervisor, "2023-07"));
        refused(400, "「月份（yyyy-MM，留空即上月）」的格式不正確。", () -> repair.closeMonth(supervisor, "2023-13"));
    }

    @Test
    void aCustomerCalledScriptIsTextOnEveryPage() {
        String name = "<script>alert(1)</script>";
        repair.at("2023-07-03T09:00");
        number = repair.report("script-1", Map.of("customerName", name, "appointmentAt", "2023-07-03 10:00"));
        dispatch();
        repair.visitAndWork(technician, number, "2023-07-03T10:05");
        repair.sign(technician, number);
        for (String page :
                List.of("/repair/orders", "/repair/orders/" + number, "/repair/orders/" + number + "/slip")) {
            assertThat(technician.get(page).body())
                    .as(page)
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert");
        }
        repair.at("2023-07-03T11:00");
    }

    private void arrivable(String reference) {
        repair.at("2023-07-03T09:00");
        number = repair.report(reference, Map.of("appointmentAt", "2023-07-03 10:00"));
        dispatch();
    }

    private void dispatch() {
        repair.complete(
                HttpPerson.machine(port, "zhuren1"),
                number,
                "userTask_dispatch",
                Map.of("chosenTechnician", "weixiu1", "dispatchReason", "熟悉該戶"));
        repair.at("2023-07-03T10:05");
    }

    private static Map<String, Object> arrival(String at) {
        return Map.of("visitOutcome", "arrived", "arrivedAt", at);
    }

    private void refusedReport(Map<String, ?> wrong, String sentence) {
        refused(400, sentence, () -> repair.channel.post("/api/repair-orders", repair.reportForm("wrong", wrong)));
    }

    private void refusedForm(String task, Map<String, ?> form, String sentence) {
        refused(400, sentence, () -> repair.submit(technician, task, form));
    }

    private void refused(int status, String sentence, Supplier<Answer> attempt) {
        Map<String, String> before = rows();
        Answer answer = attempt.get();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.message()).isEqualTo(sentence);
        assertThat(rows()).isEqualTo(before);
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new HashMap<>();
        TABLES.forEach(table -> rows.put(
                table, jdbc.sql("SELECT * FROM " + table).query().listOfRows().toString()));
        rows.put("repair_signature", "" + repair.count("repair_signature"));
        return rows;
    }
}
