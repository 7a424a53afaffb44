package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What an auditor looks at is recorded, over every door; what others look at is not. */
@ZhiduTest
class LooksHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TaskService taskService;

    @Autowired
    TransactionTemplate transaction;

    private RepairOverHttp repair;
    private String number;
    private Task task;

    @BeforeEach
    void aCase() {
        repair = new RepairOverHttp(port, jdbc, transaction);
        repair.at("2023-08-07T09:00");
        number = repair.report("looks-" + System.nanoTime(), Map.of("appointmentAt", "2023-08-07 10:00"));
        task = taskService.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        repair.resetClock();
    }

    @AfterEach
    void resetClock() {
        repair.resetClock();
    }

    @Test
    void aLookAtACaseIsRecordedUnderItsNumberWhicheverDoorItCameThrough() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        String instance = task.getProcessInstanceId();
        List<String> doors = List.of(
                "/repair/orders/" + number,
                "/engine-rest/history/process-instance/" + instance,
                "/engine-rest/history/variable-instance?processInstanceId=" + instance,
                "/engine-rest/history/task?taskId=" + task.getId(),
                "/engine-rest/task/" + task.getId() + "/comment",
                "/engine-rest/process-instance/" + instance + "/variables");
        doors.forEach(door -> assertThat(auditor.get(door).status()).as(door).isEqualTo(200));
        assertThat(auditor.post("/engine-rest/history/detail", "{\"processInstanceId\":\"" + instance + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(looks(number)).hasSize(doors.size() + 1).contains("GET /repair/orders/" + number);

        HttpPerson browsing = HttpPerson.browser(port, "shenji1");
        assertThat(browsing.get("/camunda/api/engine/engine/default/process-instance/" + instance)
                        .status())
                .isEqualTo(200);
        assertThat(looks(number)).hasSize(doors.size() + 2);
    }

    @Test
    void aListOverCasesIsOneLookAndAListOfNumbersOfNoCaseIsNone() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        long before = all();
        auditor.get("/engine-rest/history/process-instance?maxResults=1");
        assertThat(all()).isEqualTo(before + 1);
        auditor.get("/engine-rest/process-definition");
        auditor.get("/engine-rest/history/process-instance/count");
        auditor.get("/repair/orders");
        auditor.get("/complaints/statistics");
        auditor.get("/audit/looks");
        assertThat(all()).isEqualTo(before + 1);
    }

    @Test
    void othersAreNotRecorded() {
        HttpPerson supervisor = HttpPerson.machine(port, "zhuren1");
        assertThat(supervisor.get("/repair/orders/" + number).status()).isEqualTo(200);
        assertThat(supervisor.get("/engine-rest/task/" + task.getId()).status()).isEqualTo(200);
        assertThat(looks(number)).isEmpty();
    }

    @Test
    void leaderAdministratorAndAuditorReadTheLooksByCasePersonAndDayAndNobodyElse() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        auditor.get("/repair/orders/" + number);
        for (String reader : List.of("lingdao1", "admin", "shenji1")) {
            HttpPerson person = HttpPerson.machine(port, reader);
            assertThat(person.get("/audit/looks?of=" + number).body()).contains("/repair/orders/" + number, "shenji1");
            assertThat(person.get("/audit/looks?of=" + number + "&person=caiwu1")
                            .body())
                    .doesNotContain("GET /repair/orders/" + number);
            assertThat(person.get("/audit/looks?of=" + number + "&day=2001-01-01")
                            .body())
                    .doesNotContain("GET /repair/orders/" + number);
        }
        for (String other : List.of("zongjing1", "weixiu1", "caiwu1")) {
            assertThat(HttpPerson.machine(port, other).get("/audit/looks").status())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    @Test
    void aLookIsSaidInWordsAndItsCaseOpensForWhoMayReadHistory() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        auditor.get("/repair/orders/" + number);
        String address = "/audit/looks?of=" + number;
        Document chinese = Jsoup.parse(auditor.get(address).body());
        assertThat(chinese.select("td .kind").text()).isEqualTo("維修單");
        assertThat(chinese.select("td small").text()).isEqualTo("GET /repair/orders/" + number);
        assertThat(chinese.select("a.history").attr("href"))
                .isEqualTo("/camunda/app/cockpit/default/#/zhidu-history?case=" + number);
        Document leader = Jsoup.parse(
                HttpPerson.machine(port, "lingdao1").get(address + "&lang=en").body());
        assertThat(leader.select("td .kind").text()).isEqualTo("Repair order");
        assertThat(leader.select("a.history")).isEmpty();
    }

    @Test
    void olderLooksAreOnePageFurtherAndNoneIsLostBetween() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        for (int i = 0; i < 105; i++) {
            auditor.get("/repair/orders/" + number);
        }
        String first = auditor.get("/audit/looks?of=" + number).body();
        String older = Jsoup.parse(first).select("a[href*=before]").attr("href");
        assertThat(rows(first)).isEqualTo(100);
        assertThat(rows(auditor.get(older).body())).isEqualTo(5);
    }

    @Test
    void whatCannotBeRecordedIsNotShown() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        transaction.executeWithoutResult(status ->
                jdbc.sql("ALTER TABLE audit_look RENAME TO audit_look_away").update());
        try {
            assertThat(auditor.get("/repair/orders/" + number).status()).isEqualTo(500);
            assertThat(auditor.get("/repair/orders/" + number).body()).doesNotContain("王先生");
        } finally {
            transaction.executeWithoutResult(status ->
                    jdbc.sql("ALTER TABLE audit_look_away RENAME TO audit_look").update());
        }
        assertThat(auditor.get("/repair/orders/" + number).status()).isEqualTo(200);
    }

    private static int rows(String page) {
        return Jsoup.parse(page).select("tbody tr").size();
    }

    private List<String> looks(String of) {
        return transaction.execute(
                status -> jdbc.sql("SELECT address FROM audit_look WHERE case_number = :number AND person = 'shenji1'")
                        .param("number", of)
                        .query(String.class)
                        .list());
    }

    private long all() {
        return transaction.execute(status ->
                jdbc.sql("SELECT COUNT(*) FROM audit_look").query(Long.class).single());
    }
}
