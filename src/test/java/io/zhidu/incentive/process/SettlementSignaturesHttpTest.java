package io.zhidu.incentive.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.Settlement.State;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.Proves;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over HTTP: who may begin a settlement, and that who prepared it signs nothing else, whichever way he tries. */
@ZhiduTest
class SettlementSignaturesHttpTest extends SettlementWorld {

    private static final String SIGNED_ALREADY = "編制、審核、審批須由三個不同的人；您已簽過這份結算。";

    @LocalServerPort
    int port;

    @Test
    void whoPreparedItSignsNothingElse() {
        told("2025-07", "20");
        start(ALL_SIGNERS, "monthly", "2025-07");
        jobAgain();
        prepare(ALL_SIGNERS);
        triesEveryWay("userTask_reviewSettlement", "pass");
        review("renli1");
        triesEveryWay("userTask_approveSettlement", "approve");
        assertThat(settlement(JULY).state()).isEqualTo(State.REVIEWED);
        assertThat(settlement(JULY).signers()).containsExactly(ALL_SIGNERS, "renli1");
    }

    private void triesEveryWay(String key, String yes) {
        String task = desk.task(instance, key).getId();
        Object signers = variable("signers");
        for (HttpPerson person :
                List.of(HttpPerson.browser(port, ALL_SIGNERS), HttpPerson.machine(port, ALL_SIGNERS))) {
            String path = person.engine() + "/task/" + task;
            Map<String, String> me = Map.of("userId", ALL_SIGNERS);
            Map<String, Object> form = Map.of("variables", Map.of("decision", Map.of("value", yes)));
            Map<String, Object> nobody = Map.of("variables", Map.of("signers", Map.of("value", "")));
            signed(person.post(path + "/claim", me));
            signed(person.post(path + "/complete", form));
            signed(person.post(path + "/submit-form", form));
            refused(person.post(path + "/delegate", me));
            refused(person.post(path + "/assignee", me));
            refused(person.post(path + "/resolve", nobody));
            refused(person.json("PUT", path + "/variables/signers", Map.of("value", "")));
            refused(person.post(path + "/variables", Map.of("modifications", nobody.get("variables"))));
            refused(person.json("PUT", path + "/localVariables/signers", Map.of("value", "")));
            refused(person.post(path + "/identity-links", Map.of("userId", ALL_SIGNERS, "type", "assignee")));
            refused(person.json("PUT", path, Map.of("name", "x", "assignee", ALL_SIGNERS)));
        }
        HttpPerson admin = HttpPerson.machine(port, "admin");
        for (String way : List.of("claim", "assignee", "delegate")) {
            signed(admin.post("/engine-rest/task/" + task + "/" + way, Map.of("userId", ALL_SIGNERS)));
        }
        assertThat(variable("signers")).isEqualTo(signers);
        assertThat(desk.task(instance, key).getAssignee()).isNull();
    }

    private static void signed(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.message()).isEqualTo(SIGNED_ALREADY);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(400, 403);
    }

    @Test
    @Proves("2-12")
    void theDepartmentAndHumanResourcesBeginASettlementAndNobodyElse() {
        for (String other : List.of("lingdao1", "caiwu1", "shenji1", ENGINEER, "qiantai1")) {
            assertThat(begin(other).status()).as(other).isIn(403, 404);
        }
        assertThat(statements.settlements()).isEmpty();
        assertThat(begin("renli1").status()).isEqualTo(200);
        assertThat(statements.settlements()).hasSize(1);
        assertThat(begin("bumen1").status()).isEqualTo(200); // settled already: its own end
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("incentive-settlement")
                        .count())
                .isEqualTo(1);
    }

    private Answer begin(String person) {
        Map<String, Object> form = Map.of("kind", Map.of("value", "monthly"), "period", Map.of("value", "2025-07"));
        return HttpPerson.machine(port, person)
                .post(
                        "/engine-rest/process-definition/key/incentive-settlement/submit-form",
                        Map.of("variables", form));
    }

    @Test
    void everybodyObjectsForHimselfOnlyTheAuditorAndTheAdministratorDoNot() {
        locked("20");
        assertThat(object("shenji1").status()).isEqualTo(403);
        Answer another = object("fuwu01"); // line 3 of his own, whatever he names
        assertThat(another.status()).as(another.toString()).isEqualTo(200);
        assertThat(appeals.of(JULY, ENGINEER)).isEmpty();
        assertThat(appeals.of(JULY, "fuwu01")).hasSize(1);
        assertThat(object(ENGINEER).status()).isEqualTo(200);
        assertThat(appeals.of(JULY, ENGINEER)).hasSize(1);
        Answer nobody = object("lingdao1");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.message()).isEqualTo("結算 JL-2025-07-monthly 中您沒有第 3 行。");
    }

    private Answer object(String person) {
        Map<String, Object> form = Map.of(
                "settlement", Map.of("value", JULY), "lineNo", Map.of("value", 3), "objection", Map.of("value", "少計"));
        return HttpPerson.machine(port, person)
                .post("/engine-rest/process-definition/key/incentive-appeal/submit-form", Map.of("variables", form));
    }
}
