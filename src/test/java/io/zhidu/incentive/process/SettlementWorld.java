package io.zhidu.incentive.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.AppealService;
import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.Settlement;
import io.zhidu.incentive.Step;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.evidence.EvidenceService;
import io.zhidu.incentive.tax.TaxService;
import io.zhidu.people.Tenures;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.HttpPerson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Settlements of the demo company with real services, in August 2025. {@link #ENGINEER} earns what a test says, everybody else
 * a point a month and so nothing; {@link #ALL_SIGNERS} holds the roles of all three who sign.
 */
abstract class SettlementWorld {

    /** A Tuesday without anything special. */
    static final LocalDateTime TUESDAY = LocalDateTime.of(2025, 8, 5, 9, 0);

    static final String ENGINEER = "jili1";
    static final String ALL_SIGNERS = "sanzhi1";
    static final String JULY = "JL-2025-07-monthly";

    private static final List<String> TABLES = List.of(
            "incentive_appeal",
            "incentive_line",
            "incentive_pay",
            "incentive_adjustment",
            "incentive_step",
            "incentive_settlement",
            "incentive_book",
            "incentive_evidence",
            "tax_year_figure");

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    IdentityService identityService;

    @Autowired
    EvidenceService evidence;

    @Autowired
    IncentiveStatements statements;

    @Autowired
    AppealService appeals;

    @Autowired
    TaxService tax;

    @Autowired
    Tenures tenures;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    EngineDesk desk;
    String instance;

    @BeforeEach
    void begin() {
        desk = new EngineDesk(engine, clock.getZone());
        empty();
        desk.at(LocalDateTime.of(2025, 7, 1, 8, 0));
        hire(ENGINEER, "serviceEngineer");
        hire(ALL_SIGNERS, "departmentHead", "humanResources", "leader");
        desk.at(TUESDAY);
    }

    /** Nor did they ever hold a role: what other tests settle is not theirs. */
    @AfterEach
    void end() {
        empty();
        List.of(ENGINEER, ALL_SIGNERS).forEach(identityService::deleteUser);
        transaction.executeWithoutResult(work -> {
            gone("role_tenure", "person");
            gone("staff", "id");
        });
        desk.leave();
    }

    private void gone(String table, String column) {
        jdbc.sql("DELETE FROM %s WHERE %s IN (:hired)".formatted(table, column))
                .param("hired", List.of(ENGINEER, ALL_SIGNERS))
                .update();
    }

    private void empty() {
        Stream.of("incentive-due", "incentive-settlement", "incentive-appeal")
                .flatMap(process ->
                        runtimeService.createProcessInstanceQuery().processDefinitionKey(process).list().stream())
                .map(ProcessInstance::getId)
                .forEach(one ->
                        runtimeService.deleteProcessInstanceIfExists(one, "a test's own", true, true, false, false));
        transaction.executeWithoutResult(
                work -> TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table).update()));
    }

    private void hire(String person, String... roles) {
        User user = identityService.newUser(person);
        user.setPassword(HttpPerson.PASSWORD);
        identityService.saveUser(user);
        List.of(roles).forEach(role -> identityService.createMembership(person, role));
        transaction.executeWithoutResult(
                work -> jdbc.sql("INSERT INTO staff (id, name, active) VALUES (:id, :id, TRUE)")
                        .param("id", person)
                        .update());
    }

    void start(String person, String kind, String period) {
        instance = desk.as(
                person, () -> desk.start(IncentiveSettlementProcess.KEY, Map.of("kind", kind, "period", period)));
    }

    /** A trip of so many points each. */
    void trips(String month, Map<String, String> points) {
        String rows = points.entrySet().stream()
                .map(one -> "T-%s-%s,%s,WIND,inspect,%s,%s-10,%s-10%n"
                        .formatted(month, one.getKey(), one.getKey(), one.getValue(), month, month))
                .collect(Collectors.joining());
        String file = "reference,person,project,work,quantity,from,to\n" + rows;
        evidence.take(EvidenceKind.TRIP, csv(file), "bumen1");
    }

    /** Everybody's trips of a month; the engineer's has so many points. */
    void told(String month, String points) {
        TreeSet<String> others = others(month);
        trips(month, others.stream().collect(Collectors.toMap(one -> one, one -> "1")));
        trips(month, Map.of(ENGINEER, points));
    }

    TreeSet<String> others(String month) {
        TreeSet<String> persons = new TreeSet<>();
        List.of("serviceEngineer", "teamLeader")
                .forEach(role -> persons.addAll(
                        tenures.holders(role, null, YearMonth.parse(month).atEndOfMonth())));
        persons.remove(ENGINEER);
        return persons;
    }

    /** One more trip of the engineer's. */
    void anotherTrip(String month) {
        anotherTrip("T-more", ENGINEER, month, "1");
    }

    void anotherTrip(String reference, String person, String month, String points) {
        Map<String, String> fields = new HashMap<>(Map.of("reference", reference, "person", person));
        fields.putAll(Map.of("project", "WIND", "work", "inspect", "quantity", points));
        fields.putAll(Map.of("from", month + "-20", "to", month + "-20"));
        evidence.record(EvidenceKind.TRIP, fields, "bumen1");
    }

    /** Payroll's figures of the engineer. */
    void figures(String month, int months) {
        tax.take(
                csv("person,month,income,deductions,withheld,months\n%s,%s,200000.00,0,6000.00,%d\n"
                        .formatted(ENGINEER, month, months)),
                "caiwu1");
    }

    static CsvFile csv(String text) {
        return new CsvFile("told.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The step that nobody waits for in the browser. */
    void job(String activity) {
        List<Job> jobs =
                managementService.createJobQuery().processInstanceId(instance).list();
        assertThat(jobs).hasSize(1);
        assertThat(desk.passed(instance, activity)).isFalse();
        desk.fire(jobs.get(0));
    }

    void jobAgain() {
        desk.fire(managementService.createJobQuery().processInstanceId(instance).singleResult());
    }

    void prepare(String person) {
        desk.complete(person, instance, "userTask_prepareSettlement", Map.of("decision", "submit"));
    }

    void review(String person) {
        desk.complete(person, instance, "userTask_reviewSettlement", Map.of("decision", "pass"));
    }

    void approve(String person) {
        desk.complete(person, instance, "userTask_approveSettlement", Map.of("decision", "approve"));
    }

    /** The engineer's July with so many points, up to the department's signature. */
    void prepared(String points) {
        told("2025-07", points);
        start("bumen1", "monthly", "2025-07");
        jobAgain();
        prepare("bumen1");
    }

    /** The engineer's July with so many points, locked, before its tax. */
    void locked(String points) {
        prepared(points);
        review("renli1");
        approve("lingdao1");
    }

    Settlement settlement(String number) {
        return statements.settlement(number);
    }

    Object variable(String name) {
        return runtimeService.getVariable(instance, name);
    }

    /** What happened and why, without what nobody decides. */
    List<String> decisions(String number) {
        return statements.steps(number).stream()
                .filter(step -> step.event() != Step.Event.BEGUN && step.event() != Step.Event.COMPUTED)
                .map(step -> step.by() + " " + step.event() + (step.reason() == null ? "" : " " + step.reason()))
                .toList();
    }

    /** The engineer's lines that pay: what, for which line, how much. */
    List<String> pays(String number) {
        return statements.statement(number, ENGINEER).lines().stream()
                .filter(line -> line.amount() != null)
                .map(line -> line.rule().code() + " " + line.evidence() + " " + line.amount())
                .toList();
    }
}
