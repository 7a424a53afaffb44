package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.repair.RepairFixtures;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with a repair order over HTTP, on days when only the test's fee standard is in force. */
final class RepairOverHttp extends TasksOverHttp {

    static final String PNG = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
            + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    final HttpPerson channel;

    RepairOverHttp(int port, JdbcClient jdbc, TransactionTemplate transaction) {
        super(jdbc);
        this.channel = HttpPerson.machine(port, "qiantai1");
        transaction.executeWithoutResult(status -> RepairFixtures.load(jdbc));
    }

    void at(String time) {
        ClockUtil.setCurrentTime(Date.from(
                LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    void resetClock() {
        ClockUtil.reset();
    }

    String report(String reference, Map<String, ?> more) {
        Answer answer = channel.post("/api/repair-orders", reportForm(reference, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    Map<String, Object> reportForm(String reference, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "reference", reference,
                "customerName", "王先生",
                "phone", "13800000000",
                "buildingId", "B01",
                "room", "301",
                "specialty", "plumbing",
                "description", "水龍頭漏水"));
        form.putAll(more);
        return form;
    }

    Answer closeMonth(HttpPerson person, String month) {
        return person.post(
                person.engine() + "/process-definition/key/repair-month-end/submit-form",
                Map.of("variables", variables(Map.of("month", month))));
    }

    void visitAndWork(HttpPerson technician, String number, String arrivedAt) {
        toRepair(technician, number, arrivedAt);
        complete(technician, number, "userTask_repair", workForm("done"));
        complete(technician, number, "userTask_trialRun", Map.of("siteCleared", true, "trialResult", "passed"));
        complete(technician, number, "userTask_itemiseFees", fees("T-LABOUR", "1", "T-TAP", "2"));
    }

    void toRepair(HttpPerson technician, String number, String arrivedAt) {
        arrive(technician, number, arrivedAt);
        complete(technician, number, "userTask_confirmOnSite", fees("T-LABOUR", "1", "T-TAP", "2"));
        complete(technician, number, "userTask_obtainConsent", Map.of("customerAnswer", "agreed", "answeredBy", "王先生"));
    }

    void arrive(HttpPerson technician, String number, String at) {
        complete(technician, number, "userTask_registerArrival", Map.of("visitOutcome", "arrived", "arrivedAt", at));
    }

    void sign(HttpPerson technician, String number) {
        complete(technician, number, "userTask_signSlip", signForm("121.00", PNG));
    }

    static Map<String, Object> workForm(String outcome) {
        return Map.of(
                "workOutcome", outcome, "workNote", "更換閥芯", "courteous", true, "siteClean", true, "movedItems", "none");
    }

    /** @param codesAndQuantities in turn */
    static Map<String, Object> fees(String... codesAndQuantities) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < codesAndQuantities.length; i += 2) {
            lines.append(i == 0 ? "" : ",")
                    .append("{\"itemCode\":\"%s\",\"quantity\":\"%s\"}"
                            .formatted(codesAndQuantities[i], codesAndQuantities[i + 1]));
        }
        return Map.of("finding", "閥芯磨損", "feeLines", List.of("[" + lines + "]"));
    }

    static Map<String, Object> signForm(String amount, String image) {
        return Map.of(
                "signOutcome",
                "signed",
                "technicianSigned",
                true,
                "shownAmount",
                amount,
                "signature",
                List.of("[{\"signerName\":\"王先生\",\"image\":\"" + image + "\"}]"));
    }

    String state(String number) {
        return jdbc.sql("SELECT state FROM repair_order WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
