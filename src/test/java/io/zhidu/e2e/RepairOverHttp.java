package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.repair.RepairFixtures;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with a repair order over HTTP, on days when only the test's fee standard is in force. */
final class RepairOverHttp {

    static final String PNG = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
            + "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    final HttpPerson channel;

    private final JdbcClient jdbc;

    RepairOverHttp(int port, JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
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

    /** The person's own list, as the engine shows it to him. */
    JsonNode tasks(HttpPerson person, String number) {
        return person.post(person.engine() + "/task", Map.of("processInstanceBusinessKey", number))
                .json();
    }

    String task(HttpPerson person, String number, String key) {
        return StreamSupport.stream(tasks(person, number).spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(key))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " of " + number));
    }

    void complete(HttpPerson person, String number, String key, Map<String, ?> form) {
        work(person, task(person, number, key), form);
    }

    /** Claims the task and hands its form in. */
    void work(HttpPerson person, String task, Map<String, ?> form) {
        Answer claimed = person.post(person.engine() + "/task/" + task + "/claim", Map.of("userId", person.user()));
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
        Answer answer = submit(person, task, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    Answer submit(HttpPerson person, String task, Map<String, ?> form) {
        return person.post(person.engine() + "/task/" + task + "/submit-form", Map.of("variables", variables(form)));
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

    String numberOf(String instance) {
        return jdbc.sql("SELECT BUSINESS_KEY_ FROM ACT_HI_PROCINST WHERE ID_ = :id")
                .param("id", instance)
                .query(String.class)
                .single();
    }

    /** The id of a task that is done. */
    String completed(String key, String number) {
        return jdbc.sql("""
                        SELECT t.ID_ FROM ACT_HI_TASKINST t JOIN ACT_HI_PROCINST p ON p.ID_ = t.PROC_INST_ID_
                        WHERE p.BUSINESS_KEY_ = :number AND t.TASK_DEF_KEY_ = :key AND t.END_TIME_ IS NOT NULL""")
                .param("number", number)
                .param("key", key)
                .query(String.class)
                .single();
    }

    long count(String rows) {
        return jdbc.sql("SELECT COUNT(*) FROM " + rows).query(Long.class).single();
    }

    /** As a client sends them; a list holds one JSON text. */
    private static Map<String, Object> variables(Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, value) -> variables.put(
                name,
                value instanceof List<?> json ? Map.of("value", json.get(0), "type", "Json") : Map.of("value", value)));
        return variables;
    }
}
