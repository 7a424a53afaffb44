package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.Proves;
import io.zhidu.support.ZhiduTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clauses 1-3.1 to 1-3.8 over HTTP, each person by his own login: from an online report to the month's callbacks. */
@ZhiduTest
class RepairOrderHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RepairOverHttp repair;

    @BeforeEach
    void estate() {
        repair = new RepairOverHttp(port, jdbc, transaction);
    }

    @AfterEach
    void resetClock() {
        repair.resetClock();
    }

    @Test
    @Proves({"1-3.1", "1-3.7", "1-5.1"})
    void anOrderGoesFromAnOnlineReportToReceivedMoneyAndTheMonthsCallback() {
        repair.at("2023-05-10T09:00");
        String number = repair.report("journey-1", Map.of("appointmentAt", "2023-05-10 10:00"));
        HttpPerson supervisor = HttpPerson.browser(port, "zhuren1");
        String task = repair.task(supervisor, number, "userTask_dispatch");
        Answer refused = repair.submit(supervisor, task, Map.of("dispatchReason", "快"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.message()).isEqualTo("請填寫「派給」。");
        repair.work(supervisor, task, Map.of("chosenTechnician", "weixiu1", "dispatchReason", "熟悉該戶"));

        HttpPerson technician = HttpPerson.machine(port, "weixiu1");
        repair.at("2023-05-10T10:05");
        repair.visitAndWork(technician, number, "2023-05-10T10:05");
        repair.sign(technician, number);

        repair.complete(supervisor, number, "userTask_archiveSlip", Map.of("slipFiled", true));
        HttpPerson frontDesk = HttpPerson.browser(port, "qiantai1");
        repair.complete(frontDesk, number, "userTask_handOverSlip", Map.of("slipHandedOver", true));
        HttpPerson finance = HttpPerson.browser(port, "caiwu1");
        assertThat(finance.get("/repair/orders/" + number + "/slip").body())
                .contains(number, "第三聯", "121.00", "data:image/png;base64,");
        repair.complete(finance, number, "userTask_chargeFees", Map.of("chargeConfirmed", true));
        repair.complete(finance, number, "userTask_recordReceipt", receipt("100.00"));
        assertThat(finance.get("/repair/orders/" + number).body()).contains("100.00");
        repair.complete(finance, number, "userTask_recordReceipt", receipt("21.00"));

        assertThat(repair.state(number)).isEqualTo("SETTLED");
        assertThat(repair.tasks(HttpPerson.machine(port, "admin"), number)).isEmpty();
        closeTheMonth(number);
    }

    @Test
    @Proves("1-3.1")
    void theSameReferenceTwiceIsOneOrderAndAnotherReportUnderItIsRefused() {
        repair.at("2023-05-11T09:00");
        String number = repair.report("twice-1", Map.of());
        Map<String, Object> again = repair.reportForm("twice-1", Map.of());
        Answer repeated = repair.channel.post("/api/repair-orders", again);
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(repeated.json().path("number").asText()).isEqualTo(number);
        again.put("room", "999");
        Answer other = repair.channel.post("/api/repair-orders", again);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.message()).isEqualTo("reference「twice-1」已用於維修單 " + number + "，內容不同；另一件報修請用另一個 reference。");
        assertThat(repair.count("repair_order WHERE caller_reference = 'twice-1'"))
                .isOne();
    }

    @Test
    void theSameReferenceTenTimesAtOnceIsOneOrder() {
        repair.at("2023-05-11T10:00");
        Map<String, Object> form = repair.reportForm("race-1", Map.of());
        ExecutorService callers = Executors.newFixedThreadPool(5);
        try {
            List<Answer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> repair.channel.post("/api/repair-orders", form), callers))
                    .limit(10)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers)
                    .extracting(Answer::status)
                    .containsOnly(200, 201)
                    .containsOnlyOnce(201);
            assertThat(answers)
                    .extracting(Answer::body)
                    .containsOnly(answers.get(0).body());
        } finally {
            callers.shutdown();
        }
    }

    private void closeTheMonth(String number) {
        repair.at("2023-06-01T09:00");
        HttpPerson supervisor = HttpPerson.machine(port, "zhuren1");
        Answer started = repair.closeMonth(supervisor, "2023-05");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        HttpPerson caller = HttpPerson.machine(port, "huifang1");
        for (JsonNode call : repair.tasks(caller, "2023-05")) {
            repair.work(
                    caller,
                    call.path("id").asText(),
                    Map.of("callOutcome", "answered", "score", 5, "quality", "qualified"));
        }
        assertThat(repair.count("repair_callback WHERE order_number = '" + number + "' AND state = 'answered'"))
                .isOne();
        assertThat(repair.count("repair_register_line WHERE order_number = '" + number + "'"))
                .isOne();
        assertThat(repair.tasks(supervisor, "2023-05")).isEmpty();
    }

    private static Map<String, Object> receipt(String amount) {
        return new HashMap<>(Map.of("receiptAmount", amount, "receiptMethod", "mobile"));
    }
}
