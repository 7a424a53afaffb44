package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.credit.release.Shipments;
import io.zhidu.people.Deputations;
import io.zhidu.people.Deputies;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who signs over the limit: the manager of the area, his deputy of the day, and never who asked, whichever way he tries. */
@ZhiduTest
class SigningHttpTest {

    private static final String OWN = "這是您自己的申請，須由他人決定。";
    private static final Map<String, Object> SIGNED = Map.of("signOutcome", "signed");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    Shipments records;

    @Autowired
    Deputies deputies;

    @Autowired
    Deputations deputations;

    @Autowired
    IdentityService identityService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    Clock clock;

    private ShipmentsOverHttp shipments;
    private HttpPerson north;
    private HttpPerson south;

    @BeforeEach
    void people() {
        shipments = new ShipmentsOverHttp(jdbc, accounts, ledger, clock).at(port);
        north = HttpPerson.browser(port, "quyuNorth");
        south = HttpPerson.browser(port, "quyuSouth");
    }

    @AfterEach
    void nobodyIsAway() {
        ClockUtil.reset();
        deputations.latest("quyuNorth", 100).stream()
                .filter(one -> one.isOpenOn(LocalDate.now(clock)))
                .forEach(one -> deputies.withdraw(one.id(), "admin"));
        List.of("quyuNorth", "quyuSouth").forEach(one -> identityService.deleteMembership(one, "salesDepartment"));
    }

    @Test
    void whoAskedSignsByNoWayThoughHeIsTheAreasManager() {
        identityService.createMembership("quyuNorth", "salesDepartment");
        north = HttpPerson.browser(port, "quyuNorth");
        String task = signing(shipments.overLimit(north, shipments.full(), "10.00"));
        triesEveryWay(north, task);
        triesEveryWay(HttpPerson.machine(port, "quyuNorth"), task);
        HttpPerson admin = HttpPerson.machine(port, "admin");
        for (String way : List.of("claim", "assignee", "delegate")) {
            own(admin.post("/engine-rest/task/" + task + "/" + way, Map.of("userId", "quyuNorth")), way);
        }
        own(admin.json("PUT", "/engine-rest/task/" + task, Map.of("name", "x", "assignee", "quyuNorth")), "update");
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void whoAskedSignsNotAsADeputyEitherNorDoesHisDeputyForHim() {
        identityService.createMembership("quyuSouth", "salesDepartment");
        identityService.createMembership("quyuNorth", "salesDepartment");
        south = HttpPerson.browser(port, "quyuSouth");
        name(0, 0);
        triesEveryWay(south, signing(shipments.overLimit(south, shipments.full(), "10.00")));
        String forNorth = shipments.overLimit(HttpPerson.machine(port, "quyuNorth"), shipments.full(), "10.00");
        Answer answer = shipments.submit(south, signing(forNorth), SIGNED);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.message()).isEqualTo("不能簽發自己的申請，請交由其他人。");
        assertThat(records.signatures(forNorth)).isEmpty();
    }

    @Test
    void aDeputyNamedAfterTheTaskWasMadeSeesItAndTheRecordSaysForWhom() {
        String account = shipments.full();
        String number = shipments.overLimit(sales(), account, "10.00");
        assertThat(shipments.tasks(south, number)).isEmpty();
        name(0, 0);
        assertThat(inGroupList(south, number)).isTrue();
        shipments.complete(south, number, "userTask_signOverLimit", SIGNED);
        assertThat(records.signatures(number)).singleElement().satisfies(signature -> {
            assertThat(signature.signedBy()).isEqualTo("quyuSouth");
            assertThat(signature.onBehalfOf()).isEqualTo("quyuNorth");
        });
    }

    @Test
    void aDeputyWhoIsNoneAnyLongerLosesTheTaskEvenIfHeHoldsIt() {
        name(0, 0);
        String number = shipments.overLimit(sales(), shipments.full(), "10.00");
        String task = shipments.task(south, number, "userTask_signOverLimit");
        assertThat(south.post(south.engine() + "/task/" + task + "/claim", Map.of("userId", "quyuSouth"))
                        .status())
                .isEqualTo(204);
        String id = deputations
                .of("quyuNorth", LocalDate.now(clock), LocalDate.now(clock))
                .get(0)
                .id();
        assertThat(north.form("/deputies/" + id + "/withdraw", Map.of("_csrf", north.token("/deputies")))
                        .status())
                .isEqualTo(302);
        assertThat(shipments.tasks(south, number)).isEmpty();
        assertThat(shipments.submit(south, task, SIGNED).status()).isEqualTo(403);
        assertThat(inGroupList(north, number)).as("the manager finds it again").isTrue();
        Answer administrator = shipments.submit(HttpPerson.machine(port, "admin"), task, SIGNED);
        assertThat(administrator.message()).isEqualTo("只有簽發人本人，或他今日的代理人才能簽發。");
        assertThat(records.signatures(number)).isEmpty();
    }

    @Test
    void aDeputyFromTomorrowSeesTheTaskTomorrowAndTheDayAfterNoLonger() {
        name(1, 1);
        String number = shipments.overLimit(sales(), shipments.full(), "10.00");
        assertThat(shipments.tasks(south, number)).isEmpty();
        night(1);
        assertThat(shipments.tasks(south, number)).hasSize(1);
        night(2);
        assertThat(shipments.tasks(south, number)).isEmpty();
    }

    @Test
    void anAreaManagersCardShowsWhatItIsAboutAndNoOtherAreasManagerReadsIt() {
        String account = shipments.full();
        String task = signing(shipments.overLimit(sales(), account, "10.00"));
        assertThat(card(north, task))
                .isEqualTo(Map.of("orderNumber", numberOfTask(task), "customerName", "測試客戶", "amount", "10.00"));
        assertThat(card(south, task)).isEmpty();
        assertThat(north.post(north.engine() + "/variable-instance", Map.of("variableName", "requester"))
                        .json())
                .as("nothing of the process itself")
                .isEmpty();
    }

    private void triesEveryWay(HttpPerson person, String task) {
        String path = person.engine() + "/task/" + task;
        Map<String, String> me = Map.of("userId", person.user());
        own(person.post(path + "/claim", me), "claim");
        own(person.post(path + "/complete", Map.of("variables", TasksOverHttp.variables(SIGNED))), "complete");
        own(shipments.submit(person, task, SIGNED), "submit-form");
        refused(person.post(path + "/delegate", me), "delegate");
        refused(person.post(path + "/assignee", me), "assignee");
        refused(person.post(path + "/resolve", Map.of("variables", TasksOverHttp.variables(SIGNED))), "resolve");
        refused(person.post(path + "/identity-links", Map.of("userId", person.user(), "type", "assignee")), "link");
        refused(person.post(path + "/bpmnError", Map.of("errorCode", "factsChanged")), "bpmnError");
        refused(person.json("PUT", path, Map.of("name", "x", "assignee", person.user())), "update");
        assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(records.signatures(numberOfTask(task))).isEmpty();
    }

    private static void own(Answer answer, String way) {
        assertThat(answer.status()).as(way + answer).isEqualTo(403);
        assertThat(answer.message()).as(way).isEqualTo(OWN);
    }

    private static void refused(Answer answer, String way) {
        assertThat(answer.status()).as(way + answer).isEqualTo(403);
    }

    /** As the manager does it on his page: quyuSouth for quyuNorth. */
    private void name(int fromDays, int toDays) {
        LocalDate today = LocalDate.now(clock);
        Answer answer = north.form(
                "/deputies",
                Map.of(
                        "deputy", "quyuSouth",
                        "from", today.plusDays(fromDays).toString(),
                        "to", today.plusDays(toDays).toString(),
                        "_csrf", north.token("/deputies")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    private void night(int days) {
        ClockUtil.reset();
        ClockUtil.setCurrentTime(Date.from(LocalDate.now(clock)
                .plusDays(days)
                .atTime(0, 30)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant()));
        runtimeService.startProcessInstanceByKey("credit-review");
    }

    private HttpPerson sales() {
        return HttpPerson.machine(port, "xiaoshou1");
    }

    private String signing(String number) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_signOverLimit")
                .singleResult()
                .getId();
    }

    private String numberOfTask(String task) {
        return (String) taskService.getVariable(task, "orderNumber");
    }

    /** By the list that the Tasklist opens. */
    private boolean inGroupList(HttpPerson person, String number) {
        String filter = StreamSupport.stream(
                        person.get(person.engine() + "/filter").json().spliterator(), false)
                .filter(one -> one.path("name").asText().equals("本組待辦"))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
        JsonNode rows =
                person.get(person.engine() + "/filter/" + filter + "/list").json();
        return StreamSupport.stream(rows.spliterator(), false)
                .anyMatch(row -> row.path("id").asText().equals(signing(number)));
    }

    private static Map<String, String> card(HttpPerson person, String task) {
        JsonNode rows = person.post(person.engine() + "/variable-instance", Map.of("taskIdIn", List.of(task)))
                .json();
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(java.util.stream.Collectors.toMap(
                        row -> row.path("name").asText(),
                        row -> row.path("value").asText()));
    }
}
