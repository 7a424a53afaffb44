package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.people.Role;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees, starts, opens and completes what: a table of every role, tried over HTTP. */
@ZhiduTest
class AccessHttpTest {

    static final Map<Role, String> ONE = new EnumMap<>(Map.ofEntries(
            Map.entry(Role.FRONT_DESK, "qiantai1"),
            Map.entry(Role.TECHNICIAN, "weixiu1"),
            Map.entry(Role.ENGINEERING_SUPERVISOR, "zhuren1"),
            Map.entry(Role.FINANCE, "caiwu1"),
            Map.entry(Role.SALES_DEPARTMENT, "xiaoshou1"),
            Map.entry(Role.AREA_MANAGER, "quyuNorth"),
            Map.entry(Role.MARKETING_DEPARTMENT_HEAD, "shichang1"),
            Map.entry(Role.LOGISTICS_SPECIALIST, "wuliu1"),
            Map.entry(Role.WAREHOUSE_KEEPER, "kuguan1"),
            Map.entry(Role.COMPLAINT_HANDLER, "tousu1"),
            Map.entry(Role.DEPARTMENT_HEAD, "bumen1"),
            Map.entry(Role.GENERAL_MANAGER, "zongjing1"),
            Map.entry(Role.SUPERVISION_COMMITTEE, "jiandu1"),
            Map.entry(Role.CALLBACK_SPECIALIST, "huifang1"),
            Map.entry(Role.SERVICE_ENGINEER, "fuwu01"),
            Map.entry(Role.TEAM_LEADER, "zuzhang1"),
            Map.entry(Role.SERVICE_MANAGEMENT, "kefu1"),
            Map.entry(Role.HUMAN_RESOURCES, "renli1"),
            Map.entry(Role.LEADER, "lingdao1"),
            Map.entry(Role.AUDITOR, "shenji1"),
            Map.entry(Role.ADMINISTRATOR, "admin")));

    private static final Map<String, Set<Role>> WORKS_ON = Map.of(
            "userTask_agreeAppointment", Set.of(Role.FRONT_DESK),
            "userTask_registerArrival", Set.of(Role.TECHNICIAN),
            "userTask_awaitParts", Set.of(Role.TECHNICIAN, Role.WAREHOUSE_KEEPER),
            "userTask_archiveSlip", Set.of(Role.ENGINEERING_SUPERVISOR),
            "userTask_chargeFees", Set.of(Role.FINANCE),
            "userTask_callCustomer", Set.of(Role.CALLBACK_SPECIALIST));

    private static final Map<String, Set<Role>> STARTS = Map.of(
            "repair-order", Set.of(Role.FRONT_DESK, Role.TECHNICIAN),
            "repair-month-end", Set.of(Role.ENGINEERING_SUPERVISOR),
            "complaint", Set.of(Role.FRONT_DESK, Role.COMPLAINT_HANDLER, Role.CALLBACK_SPECIALIST),
            "incentive-settlement", Set.of(Role.DEPARTMENT_HEAD, Role.HUMAN_RESOURCES));

    private static final Set<Role> ORDERS = Set.of(
            Role.FRONT_DESK,
            Role.TECHNICIAN,
            Role.ENGINEERING_SUPERVISOR,
            Role.FINANCE,
            Role.CALLBACK_SPECIALIST,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtimeService;

    private RepairOverHttp repair;

    @BeforeEach
    void estate() {
        repair = new RepairOverHttp(port, jdbc, transaction);
        repair.at("2023-08-07T09:00");
    }

    @AfterEach
    void resetClock() {
        repair.resetClock();
    }

    @Test
    void everyRoleSeesAndCompletesItsOwnTasksAndNoOthers() {
        Map<String, String> open = oneTaskOfEachKind();
        assertThat(open.keySet()).isEqualTo(WORKS_ON.keySet());
        ONE.forEach((role, user) -> {
            HttpPerson person = HttpPerson.machine(port, user);
            assertThat(keysSeen(person, open)).as(user).isEqualTo(expected(role));
            open.forEach((key, task) -> {
                boolean his = role == Role.ADMINISTRATOR || WORKS_ON.get(key).contains(role);
                String path = "/engine-rest/task/" + task;
                assertThat(person.get(path).status()).as(user + " " + key).isEqualTo(his ? 200 : 404);
                // an empty form: who may work on the task reads what is missing, everybody else that it is not his
                assertThat(person.post(path + "/submit-form", "{}").status())
                        .as(user + " " + key)
                        .isEqualTo(his ? 400 : 403);
            });
        });
    }

    @Test
    void aTechnicianGetsNowhereNearATaskOfFinance() {
        String task = charging("finance-1");
        Task before = taskService.createTaskQuery().taskId(task).singleResult();
        String variables = runtimeService.getVariables(before.getExecutionId()).toString();
        for (HttpPerson technician :
                List.of(HttpPerson.machine(port, "weixiu1"), HttpPerson.browser(port, "weixiu2"))) {
            String path = technician.engine() + "/task/" + task;
            for (String read : List.of("", "/form", "/form-variables", "/variables", "/deployed-form", "/comment")) {
                refused(technician.get(path + read), read);
            }
            String me = "{\"userId\":\"" + technician.user() + "\"}";
            for (String way : List.of("claim", "delegate", "assignee")) {
                refused(technician.post(path + "/" + way, me), way);
            }
            for (String way : List.of("unclaim", "complete", "submit-form", "resolve")) {
                refused(technician.post(path + "/" + way, "{}"), way);
            }
            refused(technician.post(path + "/bpmnError", "{\"errorCode\":\"x\"}"), "bpmnError");
            refused(technician.post(path + "/bpmnEscalation", "{\"escalationCode\":\"x\"}"), "bpmnEscalation");
            refused(
                    technician.post(path + "/identity-links", "{\"userId\":\"weixiu1\",\"type\":\"candidate\"}"),
                    "link");
            refused(technician.post(path + "/comment/create", "{\"message\":\"x\"}"), "comment");
            refused(
                    technician.post(path + "/variables", "{\"modifications\":{\"feesOpen\":{\"value\":false}}}"),
                    "set");
            refused(technician.json("PUT", path + "/variables/feesOpen", "{\"value\":false}"), "set one");
            refused(technician.json("PUT", path + "/localVariables/feesOpen", "{\"value\":false}"), "set local");
            refused(technician.json("PUT", path, "{\"name\":\"x\",\"assignee\":\"weixiu1\"}"), "update");
            refused(technician.delete(path), "delete");
            refused(technician.delete(path + "/variables/billTotal"), "delete variable");
        }
        Task after = taskService.createTaskQuery().taskId(task).singleResult();
        assertThat(after)
                .usingRecursiveComparison()
                .comparingOnlyFields("assignee", "name", "delegationState", "revision")
                .isEqualTo(before);
        assertThat(runtimeService.getVariables(after.getExecutionId())).hasToString(variables);
        assertThat(taskService.getTaskComments(task)).isEmpty();
    }

    @Test
    void whoeverWorksOnATaskLeavesARemarkAndReadsThoseOfOthers() {
        String task = charging("remark-1");
        HttpPerson finance = HttpPerson.browser(port, "caiwu1");
        String path = finance.engine() + "/task/" + task;
        Answer written = finance.post(path + "/comment/create", "{\"message\":\"客戶明天來付款\"}");
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(HttpPerson.machine(port, "caiwu1")
                        .get("/engine-rest/task/" + task + "/comment")
                        .body())
                .contains("客戶明天來付款", "caiwu1");
        assertThat(finance.get(finance.engine() + "/history/task?taskId=" + task)
                        .json())
                .hasSize(1);
        assertThat(HttpPerson.machine(port, "weixiu1")
                        .get("/engine-rest/history/task?taskId=" + task)
                        .json())
                .isEmpty();
    }

    @Test
    void aProcessIsStartedByItsRolesAndOfferedToThemAlone() {
        ONE.forEach((role, user) -> {
            HttpPerson person = HttpPerson.machine(port, user);
            JsonNode offered = person.get("/engine-rest/process-definition"
                            + "?latest=true&startableInTasklist=true&startablePermissionCheck=true")
                    .json();
            Set<String> keys = keys(offered, "key");
            STARTS.forEach((process, starters) -> {
                boolean his = role == Role.ADMINISTRATOR || starters.contains(role);
                String start = "/engine-rest/process-definition/key/" + process + "/submit-form";
                // a month that is none: whoever may start reads that, and nothing starts in this test
                Answer answer = person.post(start, "{\"variables\":{\"month\":{\"value\":\"x\"}}}");
                assertThat(answer.status()).as(user + " " + process).isIn(his ? Set.of(400) : Set.of(403, 404));
                assertThat(keys.contains(process)).as(user + " " + process).isEqualTo(his);
            });
        });
    }

    @Test
    void eachPageOpensForItsRoles() {
        ONE.forEach((role, user) -> {
            HttpPerson person = HttpPerson.machine(port, user);
            boolean orders = ORDERS.contains(role);
            assertThat(person.get("/repair/orders").status()).as(user).isEqualTo(orders ? 200 : 403);
            assertThat(person.get("/repair/fee-standard").status()).as(user).isEqualTo(200);
            // 404 in tests, where Spring Boot exports no metrics
            assertThat(person.get("/actuator/prometheus").status() == 403)
                    .as(user)
                    .isEqualTo(role != Role.ADMINISTRATOR);
            Answer report = person.post("/api/repair-orders", "{}");
            assertThat(report.status()).as(user).isEqualTo(role == Role.FRONT_DESK ? 400 : 403);
        });
    }

    @Test
    void theAuditorReadsHistoryAndOrdersAndWritesNothing() {
        String task = charging("audit-1");
        String instance =
                taskService.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        String definition = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        String done = repair.completed("userTask_signSlip", repair.numberOf(instance));
        for (String read : List.of(
                "history/process-instance?processInstanceId=" + instance,
                "history/task?processInstanceId=" + instance,
                "history/activity-instance?processInstanceId=" + instance,
                "history/variable-instance?processInstanceId=" + instance,
                "history/user-operation?processInstanceId=" + instance,
                "process-definition?key=repair-order",
                "process-instance?processInstanceIds=" + instance)) {
            assertThat(auditor.get("/engine-rest/" + read).json()).as(read).isNotEmpty();
        }
        taskService.createComment(done, instance, "客戶滿意");
        assertThat(auditor.get("/engine-rest/task/" + done + "/comment").body()).contains("客戶滿意");
        assertThat(HttpPerson.machine(port, "weixiu2")
                        .get("/engine-rest/task/" + done + "/comment")
                        .status())
                .isEqualTo(404);

        Map<String, Long> before = everything();
        writes(task, instance, definition).forEach((write, body) -> {
            String[] words = write.split(" ");
            Answer answer = words[0].equals("DELETE")
                    ? auditor.delete("/engine-rest/" + words[1])
                    : auditor.json(words[0], "/engine-rest/" + words[1], body);
            assertThat(answer.status()).as(write + " " + answer).isBetween(400, 499);
        });
        assertThat(everything()).isEqualTo(before);
    }

    /** What the engine's interface lets somebody change, with bodies that would work for an administrator. */
    private static Map<String, String> writes(String task, String instance, String definition) {
        String instances = "\"processInstanceIds\":[\"" + instance + "\"]";
        Map<String, String> writes = new HashMap<>();
        for (String way : List.of("complete", "submit-form", "claim", "unclaim", "resolve", "delegate", "assignee")) {
            writes.put("POST task/" + task + "/" + way, "{\"userId\":\"shenji1\"}");
        }
        writes.put("PUT task/" + task + "/variables/x", "{\"value\":1}");
        writes.put("POST task/" + task + "/comment/create", "{\"message\":\"x\"}");
        writes.put("PUT task/" + task + "/comment", "{\"message\":\"x\"}");
        writes.put("PUT process-instance/" + instance + "/comment", "{\"message\":\"x\"}");
        writes.put("DELETE process-instance/" + instance + "/comment", "");
        writes.put("DELETE task/" + task, "");
        writes.put("POST task/create", "{\"name\":\"x\"}");
        writes.put("POST process-definition/key/repair-order/start", "{}");
        writes.put("POST process-definition/key/repair-month-end/start", "{}");
        writes.put("PUT process-definition/" + definition + "/suspended", "{\"suspended\":true}");
        writes.put("PUT process-definition/" + definition + "/history-time-to-live", "{\"historyTimeToLive\":1}");
        writes.put("DELETE process-definition/" + definition + "?cascade=true", "");
        writes.put("DELETE process-instance/" + instance, "");
        writes.put("PUT process-instance/" + instance + "/variables/x", "{\"value\":1}");
        writes.put("PUT process-instance/" + instance + "/suspended", "{\"suspended\":true}");
        writes.put(
                "POST process-instance/" + instance + "/modification",
                "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_chargeFees\"}]}");
        writes.put("POST process-instance/delete", "{" + instances + "}");
        writes.put("POST process-instance/variables-async", "{" + instances + ",\"variables\":{\"x\":{\"value\":1}}}");
        writes.put(
                "POST message",
                "{\"messageName\":\"repairOrder.chargeReversed\",\"processInstanceId\":\"" + instance + "\"}");
        writes.put("POST execution/" + instance + "/signal", "{}");
        writes.put("POST execution/" + instance + "/messages/repairOrder.chargeReversed/trigger", "{}");
        writes.put("DELETE history/process-instance/" + instance, "");
        writes.put("POST history/process-instance/delete", "{\"historicProcessInstanceIds\":[\"" + instance + "\"]}");
        writes.put("DELETE history/task/" + task, "");
        writes.put("POST history/cleanup", "{}");
        writes.put(
                "POST history/process-instance/set-removal-time",
                "{\"clearedRemovalTime\":true,\"historicProcessInstanceIds\":[\"" + instance + "\"]}");
        writes.put("POST user/create", "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"0123456789\"}}");
        writes.put("PUT user/caiwu1/credentials", "{\"password\":\"0123456789\"}");
        writes.put("POST group/create", "{\"id\":\"x\",\"name\":\"x\"}");
        writes.put("PUT group/finance/members/shenji1", "");
        writes.put(
                "POST authorization/create",
                "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"shenji1\",\"resourceType\":7,\"resourceId\":\"*\"}");
        writes.put("POST filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}");
        writes.put("POST deployment/create", "{}");
        return writes;
    }

    /** Rows of every table, but for the engine's own bookkeeping. */
    private Map<String, Long> everything() {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.equals("ACT_RU_METER_LOG"))
                .collect(Collectors.toMap(table -> table, table -> repair.count("\"" + table + "\"")));
    }

    private Map<String, String> oneTaskOfEachKind() {
        Map<String, String> tasks = new HashMap<>();
        add(tasks, repair.report("kind-1", Map.of()), "userTask_agreeAppointment");
        add(tasks, dispatched("kind-2"), "userTask_registerArrival");
        String parts = dispatched("kind-3");
        HttpPerson technician = HttpPerson.machine(port, "weixiu1");
        repair.toRepair(technician, parts, "2023-08-07T10:05");
        repair.complete(technician, parts, "userTask_repair", RepairOverHttp.workForm("partsMissing"));
        add(tasks, parts, "userTask_awaitParts");
        String charged = repair.numberOf(taskService
                .createTaskQuery()
                .taskId(charging("kind-4"))
                .singleResult()
                .getProcessInstanceId());
        add(tasks, charged, "userTask_archiveSlip");
        add(tasks, charged, "userTask_chargeFees");
        repair.at("2023-09-01T09:00");
        assertThat(repair.closeMonth(HttpPerson.machine(port, "zhuren1"), "2023-08")
                        .status())
                .isEqualTo(200);
        add(tasks, "2023-08", "userTask_callCustomer");
        return tasks;
    }

    private void add(Map<String, String> tasks, String businessKey, String key) {
        tasks.put(
                key,
                taskService
                        .createTaskQuery()
                        .processInstanceBusinessKey(businessKey)
                        .taskDefinitionKey(key)
                        .list()
                        .get(0)
                        .getId());
    }

    private String dispatched(String reference) {
        repair.at("2023-08-07T09:00");
        String number = repair.report(reference, Map.of("appointmentAt", "2023-08-07 10:00"));
        repair.complete(
                HttpPerson.machine(port, "zhuren1"),
                number,
                "userTask_dispatch",
                Map.of("chosenTechnician", "weixiu1", "dispatchReason", "熟悉該戶"));
        repair.at("2023-08-07T10:05");
        return number;
    }

    /** @return the task of finance */
    private String charging(String reference) {
        String number = dispatched(reference);
        HttpPerson technician = HttpPerson.machine(port, "weixiu1");
        repair.visitAndWork(technician, number, "2023-08-07T10:05");
        repair.sign(technician, number);
        HttpPerson frontDesk = HttpPerson.machine(port, "qiantai1");
        repair.complete(frontDesk, number, "userTask_handOverSlip", Map.of("slipHandedOver", true));
        return repair.task(HttpPerson.machine(port, "caiwu1"), number, "userTask_chargeFees");
    }

    private static Set<String> expected(Role role) {
        return WORKS_ON.entrySet().stream()
                .filter(work -> role == Role.ADMINISTRATOR || work.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysSeen(HttpPerson person, Map<String, String> open) {
        return keys(
                person.post("/engine-rest/task", Map.of("taskIdIn", open.values()))
                        .json(),
                "taskDefinitionKey");
    }

    private static Set<String> keys(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(name).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void refused(Answer answer, String way) {
        assertThat(answer.status()).as(way + " " + answer).isIn(401, 403, 404, 405);
    }
}
