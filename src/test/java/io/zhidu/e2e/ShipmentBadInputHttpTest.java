package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each mistake of a request, a plan or a receipt over HTTP: its one sentence, and not a row changed. */
@ZhiduTest
class ShipmentBadInputHttpTest {

    private static final List<String> TABLES = List.of(
            "shipment",
            "shipment_line",
            "shipment_signature",
            "credit_receipt",
            "credit_invoice",
            "credit_snapshot",
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_VARIABLE",
            "ACT_HI_PROCINST",
            "ACT_HI_VARINST");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    Clock clock;

    private ShipmentsOverHttp shipments;
    private HttpPerson sales;
    private HttpPerson finance;
    private String account;

    @BeforeEach
    void customer() {
        shipments = new ShipmentsOverHttp(jdbc, accounts, ledger, clock).at(port);
        sales = HttpPerson.machine(port, "xiaoshou1");
        finance = HttpPerson.machine(port, "caiwu1");
        account = shipments.full();
    }

    @Test
    void aRequestIsRefusedByItsFormAndByTheApiAlike() {
        refusedRequest(Map.of("amount", "0"), "金額須大於零。");
        refusedRequest(Map.of("amount", "-1"), "「金額」的格式不正確。");
        refusedRequest(Map.of("amount", "1.001"), "「金額」的格式不正確。");
        refusedRequest(Map.of("amount", "10000000000000"), "「金額」的格式不正確。");
        refusedRequest(Map.of("amount", "12,5"), "「金額」的格式不正確。");
        refusedRequest(Map.of("amount", "12.49"), "各行合計 12.50 元，與填寫的金額 12.49 元不符，請核對。");
        refusedRequest(Map.of("account", "KH-9999999"), "沒有客戶「KH-9999999」，請核對客戶編號。");
        refusedRequest(Map.of("account", "北方建材"), "「客戶」的格式不正確。");
        refusedRequest(Map.of("account", ""), "請填寫「客戶」。");
        refusedRequest(Map.of("released", true), "本表單沒有「released」這一項，請刷新頁面後重新填寫。");
        refusedRequest(Map.of("goodsLines", List.of("[]")), "請填寫「貨物」。");
        refusedRequest(Map.of("goodsLines", List.of(ShipmentsOverHttp.goods("0"))), "「貨物 #1 單價」不可小於 0.01。");
        refusedRequest(Map.of("goodsLines", List.of("{\"goods\":\"瓷磚\"}")), "「貨物」的格式不正確。");
        refusedRequest(Map.of("payFirst", "maybe"), "「客戶先付款」的格式不正確。");
    }

    @Test
    void amountsMayBeNumbersAndAreTakenByTheirDigits() {
        String reference = CreditFixtures.number();
        String request = """
                {"reference":"%s","account":"%s","amount":%s,"goodsLines":[{"goods":"瓷磚","quantity":1,"unitPrice":%s}]}""";
        String good = request.formatted(reference, account, "12345678.9", "12345678.90");
        assertThat(sales.post("/api/shipments", good).status()).isEqualTo(201);
        assertThat(sales.post("/api/shipments", good).status()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT amount FROM shipment WHERE account = :account")
                        .param("account", account)
                        .query(java.math.BigDecimal.class)
                        .single())
                .isEqualByComparingTo("12345678.90");
        refused(
                400,
                "「金額」的格式不正確。",
                () -> sales.post(
                        "/api/shipments", request.formatted(CreditFixtures.number(), account, "1.25e1", "12.5")));
        refused(
                400,
                "「貨物 #1 單價」須為數字。",
                () -> sales.post(
                        "/api/shipments", request.formatted(CreditFixtures.number(), account, "12.5", "1.25e1")));
        refused(
                400,
                "「金額」的格式不正確。",
                () -> sales.post(
                        "/api/shipments", request.formatted(CreditFixtures.number(), account, "12.505", "12.5")));
    }

    @Test
    void theApiRefusesWhatIsNoRequest() {
        for (String body : List.of("[]", "\"x\"", "{\"reference\":", "")) {
            refused(400, "請求的格式不正確。", () -> sales.post("/api/shipments", body));
        }
        Map<String, Object> request = ShipmentsOverHttp.request("r", account, "12.50");
        for (Object reference : List.of(" ", Map.of(), 3, "r".repeat(101))) {
            request.put("reference", reference);
            refused(400, "請在 reference 填寫貴方系統的單號（最多 100 字），以免重複申請。", () -> sales.post("/api/shipments", request));
        }
        request.put("reference", CreditFixtures.number());
        request.put("goodsLines", "x");
        refused(400, "「貨物」的格式不正確。", () -> sales.post("/api/shipments", request));
        request.remove("goodsLines");
        refused(400, "請填寫「貨物」。", () -> sales.post("/api/shipments", request));
    }

    @Test
    void aPlanThatDoesNotComeToWhatIsOwedLeavesTheTaskOpen() {
        String number = shipments.ask(sales, account, "10.00", false);
        String task = shipments.task(sales, number, "userTask_planCollection");
        refused(400, "各期合計 9.99 元，應為 10.00 元，請核對。", () -> shipments.submit(sales, task, shipments.plan("9.99")));
        refused(400, "請填寫「回籠計劃」。", () -> shipments.submit(sales, task, shipments.plan()));
        refused(400, "「回籠計劃 #2 金額」不可小於 0.01。", () -> shipments.submit(sales, task, shipments.plan("10.00", "0")));
        String yesterday = LocalDate.now(clock).minusDays(1).toString();
        refused(
                400,
                "回籠日期 " + yesterday + " 已經過去，請填今天或以後的日期。",
                () -> shipments.submit(sales, task, rows(yesterday, "10.00")));
        refused(400, "「回籠計劃 #1 日期」須為日期（年-月-日）。", () -> shipments.submit(sales, task, rows("31.12.2026", "10.00")));
    }

    @Test
    void aReceiptOfTomorrowOrOfATakenNumberIsNotBooked() {
        String number = CreditFixtures.number();
        LocalDate today = LocalDate.now(clock);
        refused(
                400,
                "第 1 筆：日期 " + today.plusDays(1) + " 還沒到，請核對。 整批未入帳，請更正後重新送出。",
                () -> finance.post("/api/receipts", List.of(receipt(number, "1", today.plusDays(1)))));
        assertThat(finance.post("/api/receipts", List.of(receipt(number, "1", today)))
                        .status())
                .isEqualTo(200);
        refused(
                409,
                "第 1 筆：單號「" + number + "」已用於內容不同的一筆，請核對；要更正請先沖銷原單。 整批未入帳，請更正後重新送出。",
                () -> finance.post("/api/receipts", List.of(receipt(number, "2", today))));
        refused(
                400,
                "第 1 筆：沒有客戶「KH-9999999」，請核對客戶編號。 整批未入帳，請更正後重新送出。",
                () -> finance.post(
                        "/api/receipts",
                        List.of(Map.of(
                                "number",
                                "x",
                                "account",
                                "KH-9999999",
                                "valueDate",
                                today.toString(),
                                "amount",
                                "1"))));
        refused(400, "請求的格式不正確。", () -> finance.post("/api/receipts", "{\"number\":\"x\"}"));
    }

    @Test
    void aBodyOfAnotherShapeGetsASentenceFromTheEnginesInterfaceToo() {
        String start = "/engine-rest/process-definition/key/shipment-release/submit-form";
        for (String body : List.of("[]", "{\"variables\":3}", "{\"variables\":[]}")) {
            refused(400, "請求的格式不正確。", () -> sales.post(start, body));
        }
    }

    private void refusedRequest(Map<String, ?> wrong, String sentence) {
        Map<String, Object> form = ShipmentsOverHttp.form(account, "12.50", false);
        form.putAll(wrong);
        int status = wrong.containsValue("KH-9999999") ? 404 : 400;
        refused(status, sentence, () -> shipments.start(sales, form));
        if (wrong.containsKey("goodsLines")) {
            return; // there as JSON itself, not as a text
        }
        Map<String, Object> request = ShipmentsOverHttp.request(CreditFixtures.number(), account, "12.50");
        request.putAll(wrong);
        refused(status, sentence, () -> sales.post("/api/shipments", request));
    }

    private void refused(int status, String sentence, Supplier<Answer> attempt) {
        Map<String, Long> before = rows();
        Answer answer = attempt.get();
        assertThat(answer.message()).as(answer.toString()).isEqualTo(sentence);
        assertThat(answer.status()).as(sentence).isEqualTo(status);
        assertThat(rows()).as("rows after " + sentence).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        return TABLES.stream().collect(Collectors.toMap(table -> table, shipments::count));
    }

    private static Map<String, Object> rows(String day, String amount) {
        return Map.of("instalments", List.of("[{\"dueOn\":\"" + day + "\",\"amount\":\"" + amount + "\"}]"));
    }

    private Map<String, String> receipt(String number, String amount, LocalDate day) {
        return new HashMap<>(
                Map.of("number", number, "account", account, "valueDate", day.toString(), "amount", amount));
    }
}
