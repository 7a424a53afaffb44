package io.zhidu.incentive.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A month over HTTP as its people would take it: evidence, three signatures with one sent back, figures, statement, payout list. */
@ZhiduTest
class SettlementWholeWayHttpTest extends SettlementWorld {

    @LocalServerPort
    int port;

    @Test
    void aMonthFromItsEvidenceToThePayoutListByThreeSigners() {
        tell();
        startSettlement();
        jobAgain();
        work("bumen1", "userTask_prepareSettlement", Map.of("decision", "submit"));
        work("renli1", "userTask_reviewSettlement", Map.of("decision", "sendBack", "reason", "請附七月出差單"));
        jobAgain();
        work("bumen1", "userTask_prepareSettlement", Map.of("decision", "submit"));
        work("renli1", "userTask_reviewSettlement", Map.of("decision", "pass"));
        assertThat(statement(ENGINEER).status()).as("not locked yet").isEqualTo(404);
        work("lingdao1", "userTask_approveSettlement", Map.of("decision", "approve"));
        jobAgain();
        assertThat(statement(ENGINEER).body()).contains("810.00", "薪資數字尚未匯入");
        uploaded(person("caiwu1")
                .upload(
                        "/incentives/tax",
                        "figures.csv",
                        "text/csv",
                        bytes("person,month,income,deductions,withheld,months\n" + ENGINEER
                                + ",2025-08,40000,0,0,8\n")));
        work("caiwu1", "userTask_supplyTaxFigures", Map.of("figuresSupplied", true));
        jobAgain();
        desk.assertEnded(instance, "endEvent_payoutListReady");
        assertThat(statement(ENGINEER).body()).contains("810.00", "24.30", "785.70"); // 3 % of 810
        assertThat(person("caiwu1").get("/incentives/" + JULY).body()).contains("785.70", "請附七月出差單");
        assertThat(person("caiwu1").get("/incentives/" + JULY + "/payout.xlsx").status())
                .isEqualTo(200);
        assertThat(decisions(JULY))
                .containsExactly(
                        "bumen1 PREPARED",
                        "renli1 SENT_BACK 請附七月出差單",
                        "bumen1 PREPARED",
                        "renli1 REVIEWED",
                        "lingdao1 LOCKED",
                        "system TAXED");
    }

    /** A point each by file, and the engineer's twenty as another system tells them. */
    private void tell() {
        String rows = others("2025-07").stream()
                .map(one -> "T-%s,%s,WIND,inspect,1,2025-07-10,2025-07-10%n".formatted(one, one))
                .collect(Collectors.joining());
        uploaded(person("bumen1")
                .upload(
                        "/incentives/evidence/file?kind=trip&period=2025-07",
                        "trips.csv",
                        "text/csv",
                        bytes("reference,person,project,work,quantity,from,to\n" + rows)));
        Map<String, Object> trip = new TreeMap<>(Map.of("reference", "T-jili1", "person", ENGINEER, "quantity", 20));
        trip.putAll(Map.of("project", "WIND", "work", "inspect", "from", "2025-07-01", "to", "2025-07-20"));
        Answer told = person("bumen1").post("/api/incentives/evidence/trip", trip);
        assertThat(told.status()).as(told.toString()).isEqualTo(201);
    }

    private void startSettlement() {
        Answer begun = person("bumen1")
                .post(
                        "/engine-rest/process-definition/key/incentive-settlement/submit-form",
                        variables(Map.of("kind", "monthly", "period", "2025-07")));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(200);
        instance = begun.json().path("id").asText();
    }

    /** Found among the tasks that the person sees, claimed and completed by its form. */
    private void work(String who, String key, Map<String, Object> form) {
        HttpPerson person = person(who);
        JsonNode tasks =
                person.get("/engine-rest/task?processInstanceId=" + instance).json();
        assertThat(tasks).as(who + " sees " + key).hasSize(1);
        assertThat(tasks.get(0).path("taskDefinitionKey").asText()).isEqualTo(key);
        String task = "/engine-rest/task/" + tasks.get(0).path("id").asText();
        for (Answer answer : List.of(
                person.post(task + "/claim", Map.of("userId", who)),
                person.post(task + "/submit-form", variables(form)))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
        }
    }

    private Answer statement(String who) {
        return person(who).get("/incentives/statement?settlement=" + JULY);
    }

    private HttpPerson person(String id) {
        return HttpPerson.machine(port, id);
    }

    private static void uploaded(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> variables(Map<String, Object> form) {
        return Map.of(
                "variables",
                form.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> Map.of("value", one.getValue()))));
    }
}
