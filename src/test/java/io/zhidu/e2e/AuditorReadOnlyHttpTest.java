package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import jakarta.ws.rs.core.Application;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every operation that writes, of the engine, its web applications and our own pages, asked for by an auditor. */
@ZhiduTest
class AuditorReadOnlyHttpTest {

    private static final Set<String> CHAINED = Set.of("AUDIT_CHAIN", "AUDIT_LINK");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Queries whose conditions come in the body: they read, and an auditor needs them. */
    private static final Set<String> QUERIES = Set.of(
            "task",
            "process-instance",
            "execution",
            "external-task",
            "variable-instance",
            "job",
            "job-definition",
            "case-execution",
            "case-instance",
            "user",
            "group",
            "history/process-instance",
            "history/task",
            "history/activity-instance",
            "history/variable-instance",
            "history/detail",
            "history/job-log",
            "history/external-task-log",
            "history/decision-instance",
            "history/incident",
            "history/case-instance",
            "history/case-activity-instance");

    /** A plan of a migration is only checked and stored nowhere. */
    private static final List<Pattern> MORE_READS = List.of(
            Pattern.compile("POST .*/migration/(generate|validate)"),
            Pattern.compile("POST .*/cockpit/plugin/base/.*/(process-instance|incident)(/count)?"),
            Pattern.compile("POST .*/cockpit/plugin/base/.*/called-process-(definitions|instances)"));

    /** To come and to go. */
    private static final Pattern LOGIN =
            Pattern.compile("POST (/camunda/api/admin/auth/user/\\{[^/]+}/(login/\\{[^/]+}|logout))");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private RepairOverHttp repair;
    private String number;
    private Map<String, String> ids;

    @BeforeEach
    void aCaseUnderWay() {
        repair = new RepairOverHttp(port, jdbc, transaction);
        repair.at("2023-08-07T09:00");
        number = repair.report("read-only-" + System.nanoTime(), Map.of("appointmentAt", "2023-08-07 10:00"));
        ids = ids();
    }

    @AfterEach
    void resetClock() {
        repair.resetClock();
    }

    @Test
    void everyWriteOfTheEngineAndItsWebApplicationsIsRefusedAndChangesNothing() {
        Set<String> operations = engineOperations();
        // as many as the engine has; fewer would mean that the walk finds no sub-resources any more
        assertThat(operations).hasSizeGreaterThan(500);
        assertThat(operations)
                .contains(
                        "POST /engine-rest/task/{id}/claim",
                        "PUT /engine-rest/process-instance/{id}/variables/{varId}",
                        "DELETE /engine-rest/engine/{name}/history/process-instance/{id}",
                        "POST /camunda/api/admin/setup/{engine}/user/create",
                        "POST /camunda/api/engine/engine/{name}/deployment/create");
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        Map<String, String> before = tables();
        Map<String, Integer> done = new TreeMap<>();
        operations.stream().filter(one -> !isRead(one)).forEach(one -> {
            int status = ask(auditor, one, "{}").status();
            if (status != 403) {
                done.put(one, status);
            }
        });
        assertThat(done).isEmpty();
        assertThat(changed(before)).isEmpty();
    }

    @Test
    void whatReadsAlthoughItIsAPostIsAnsweredAndChangesNothing() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        HttpPerson browsing = HttpPerson.browser(port, "shenji1");
        Set<String> reads = engineOperations().stream()
                .filter(AuditorReadOnlyHttpTest::isRead)
                .filter(one -> !LOGIN.matcher(one).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(reads).hasSizeGreaterThan(60);
        Map<String, String> before = tables();
        reads.forEach(one -> {
            HttpPerson who = one.contains(" /camunda/") ? browsing : auditor;
            assertThat(ask(who, one, "{}").status()).as(one).isNotEqualTo(403).isLessThan(500);
        });
        assertThat(auditor.post("/engine-rest/history/process-instance", "{}").json())
                .isNotEmpty();
        assertThat(changed(before)).isEmpty();
    }

    @Test
    void everyWriteOfOurOwnPagesAndInterfacesIsRefusedAndChangesNothing() {
        Set<String> operations = ourOperations();
        assertThat(operations)
                .hasSizeGreaterThan(40)
                .contains("POST /repair/orders/{number}/cancel", "POST /api/receipts", "POST /calendar");
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        Map<String, String> before = tables();
        operations.forEach(
                one -> assertThat(ask(auditor, one, "{}").status()).as(one).isEqualTo(403));
        assertThat(changed(before)).isEmpty();
    }

    /** 3-3.2: the one thing that an auditor begins; what he sends is checked as anybody's, and here it is not accepted. */
    @Test
    void anAuditorReportsGoodsThatLeftWithoutReleaseAndStartsNothingElse() {
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        String start = "/engine-rest/process-definition/key/";
        assertThat(auditor.post(start + "bad-debt/submit-form", "{}").status()).isEqualTo(400);
        for (String other : List.of("bad-debt/start", "repair-order/submit-form", "complaint/submit-form")) {
            assertThat(auditor.post(start + other, "{}").status()).as(other).isEqualTo(403);
        }
    }

    @Test
    void whoMayNotReadACaseReadsNeitherItsCommentsNorItsFilesNorItsDocuments() {
        Task task = task();
        String instance = task.getProcessInstanceId();
        engine.getTaskService().createComment(task.getId(), instance, "客戶滿意");
        String file = engine.getTaskService()
                .createAttachment("text", task.getId(), instance, "x", "x", "https://example.org")
                .getId();
        String variable = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getId();
        String detail = engine.getHistoryService()
                .createHistoricDetailQuery()
                .processInstanceId(instance)
                .list()
                .get(0)
                .getId();
        String engineRest = "/engine-rest/";
        List<String> reads = List.of(
                engineRest + "task/" + task.getId() + "/comment",
                engineRest + "task/" + task.getId() + "/attachment",
                engineRest + "task/" + task.getId() + "/attachment/" + file,
                engineRest + "task/" + task.getId() + "/attachment/" + file + "/data",
                engineRest + "engine/default/task/" + task.getId() + "/comment",
                engineRest + "process-instance/" + instance + "/comment",
                engineRest + "process-instance/" + instance + "/variables",
                engineRest + "variable-instance/" + variable + "/data",
                engineRest + "history/variable-instance/" + variable,
                engineRest + "history/variable-instance/" + variable + "/data",
                engineRest + "history/detail/" + detail + "/data",
                engineRest + "history/process-instance/" + instance,
                "/repair/orders/" + number,
                "/repair/orders/" + number + "/slip");
        for (String stranger : List.of("kefu1", "renli1", "tousu1")) {
            HttpPerson person = HttpPerson.machine(port, stranger);
            reads.forEach(read -> assertThat(person.get(read).status())
                    .as(stranger + " " + read)
                    .isIn(403, 404));
            assertThat(person.get("/camunda/api/engine/engine/default/task/" + task.getId() + "/comment")
                            .status())
                    .isIn(401, 403, 404);
        }
        HttpPerson auditor = HttpPerson.machine(port, "shenji1");
        reads.stream()
                .filter(read -> !read.endsWith("/data"))
                .filter(read -> !read.contains("/orders/") || !read.endsWith("/slip"))
                .forEach(read -> assertThat(auditor.get(read).status()).as(read).isEqualTo(200));
    }

    private Set<String> engineOperations() {
        Set<String> operations = new TreeSet<>(WriteOperations.of("/engine-rest", resources()));
        operations.addAll(WriteOperations.of("/camunda/api/engine", classes(new EngineRestApplication())));
        operations.addAll(WriteOperations.of("/camunda/api/admin", classes(new AdminApplication())));
        operations.addAll(WriteOperations.of("/camunda/api/cockpit", classes(new CockpitApplication())));
        operations.addAll(WriteOperations.of("/camunda/api/tasklist", classes(new TasklistApplication())));
        operations.addAll(WriteOperations.of("/camunda/api/welcome", classes(new WelcomeApplication())));
        return operations;
    }

    private static Set<Class<?>> resources() {
        return CamundaRestResources.getResourceClasses();
    }

    private static Set<Class<?>> classes(Application application) {
        return application.getClasses();
    }

    private Set<String> ourOperations() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AuditorReadOnlyHttpTest::lines)
                .filter(line -> !line.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Set<RequestMethod> all = methods.isEmpty() ? Set.of(RequestMethod.values()) : methods;
        return all.stream()
                .filter(method -> !READS.contains(method.name()))
                .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static boolean isRead(String operation) {
        return LOGIN.matcher(operation).matches()
                || MORE_READS.stream().anyMatch(read -> read.matcher(operation).matches())
                || QUERIES.stream()
                        .flatMap(query -> Stream.of(query, query + "/count"))
                        .anyMatch(query -> operation.matches("POST (/engine-rest(/engine/\\{[^/]+})?"
                                + "|/camunda/api/engine/engine/\\{[^/]+})/" + query));
    }

    /** With an id that is there wherever the address wants one: refused is the person, not the address. */
    private Answer ask(HttpPerson person, String operation, String body) {
        String[] words = operation.split(" ");
        String path = words[1];
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replaceAll(id.getKey(), id.getValue());
        }
        return person.json(words[0], path.replaceAll("\\{[^/]+}", "x"), body);
    }

    private Map<String, String> ids() {
        Task task = task();
        String instance = task.getProcessInstanceId();
        String definition = task.getProcessDefinitionId();
        Map<String, String> real = new HashMap<>();
        real.put("(?<=/api/engine/engine/|engine-rest/engine/)\\{[^/]+}", "default");
        real.put("(?<=/task/)\\{[^/]+}", task.getId());
        real.put("(?<=/process-instance/)\\{[^/]+}", instance);
        real.put("(?<=/execution/)\\{[^/]+}", task.getExecutionId());
        real.put("(?<=/process-definition/)\\{[^/]+}", definition);
        real.put("(?<=/key/)\\{[^/]+}", "repair-order");
        real.put(
                "(?<=/job/)\\{[^/]+}",
                engine.getManagementService().createJobQuery().list().get(0).getId());
        real.put(
                "(?<=/job-definition/)\\{[^/]+}",
                engine.getManagementService()
                        .createJobDefinitionQuery()
                        .list()
                        .get(0)
                        .getId());
        real.put(
                "(?<=/deployment/)\\{[^/]+}",
                engine.getRepositoryService()
                        .createDeploymentQuery()
                        .list()
                        .get(0)
                        .getId());
        real.put(
                "(?<=/filter/)\\{[^/]+}",
                engine.getFilterService().createFilterQuery().list().get(0).getId());
        real.put("(?<=/user/)\\{[^/]+}", "caiwu1");
        real.put("(?<=/group/)\\{[^/]+}", "finance");
        real.put(
                "(?<=/authorization/)\\{[^/]+}",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .list()
                        .get(0)
                        .getId());
        real.put("\\{number}", number);
        real.put("\\{engine(Name)?}", "default");
        return real;
    }

    private Task task() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
    }

    /** Every table's rows in one figure, but for the engine's own measuring, and the looks themselves with their chain. */
    private Map<String, String> tables() {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = SCHEMA()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !Set.of("ACT_RU_METER_LOG", "AUDIT_LOOK").contains(table))
                .collect(Collectors.toMap(table -> table, this::sum));
    }

    private String sum(String table) {
        return transaction.execute(status -> jdbc
                .sql("SELECT * FROM \"" + table + "\"" + (CHAINED.contains(table) ? " WHERE chain <> 'shenji1'" : ""))
                .query((row, index) -> {
                    StringBuilder text = new StringBuilder();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        text.append(row.getString(column)).append('|');
                    }
                    return (long) text.toString().hashCode();
                })
                .list()
                .stream()
                .collect(Collectors.summarizingLong(each -> each))
                .toString());
    }

    private Set<String> changed(Map<String, String> before) {
        Map<String, String> after = tables();
        return before.keySet().stream()
                .filter(table -> !before.get(table).equals(after.get(table)))
                .collect(Collectors.toSet());
    }
}
