package io.zhidu.baddebt.deduction;

import io.zhidu.platform.Money;
import io.zhidu.platform.csv.CsvFile;
import io.zhidu.support.EngineDesk;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The month-end run with real services, clause 3-deduct. In 2024 the minimum wage is 2690.00. */
abstract class IncomeDeductionWorld {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    ManagementService managementService;

    @Autowired
    DeductionService deductions;

    @Autowired
    PayrollService payroll;

    @Autowired
    RunService runs;

    @Autowired
    StatementService statements;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    EngineDesk desk;
    String instance;

    @BeforeEach
    void nobodyOwesAnything() {
        desk = new EngineDesk(engine, clock.getZone());
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("income-deduction")
                .list()
                .forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "a test's own"));
        DeductionTables.empty(jdbc, transaction);
    }

    @AfterEach
    void reset() {
        desk.leave();
    }

    void order(String number, DeductionOrder.Part... parts) {
        deductions.order(new DeductionOrder(number, "FH-20240101-0001", null, "3-3.3", Arrays.asList(parts), null));
    }

    static DeductionOrder.Part part(String person, String amount) {
        return new DeductionOrder.Part(person, "signer", new BigDecimal("50"), Money.of(amount), "超授信簽發");
    }

    void wages(String month, String... personAndWage) {
        StringBuilder file = new StringBuilder("person,month,wage\n");
        for (String one : personAndWage) {
            file.append(one.replace(",", "," + month + ",")).append('\n');
        }
        take(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    void take(byte[] file) {
        payroll.take(new CsvFile("wages.csv", file), "caiwu1");
    }

    void at(String time) {
        desk.at(LocalDateTime.parse(time));
    }

    void afterThe(String month) {
        at(YearMonth.parse(month).plusMonths(1).atDay(1) + "T10:00");
    }

    /** The whole month: previewed, approved, booked and locked. */
    void run(String month) {
        start(month);
        approve();
        book();
        desk.assertEnded(instance, "endEvent_monthLocked");
    }

    void start(String month) {
        instance = desk.start("income-deduction", Map.of("month", month));
    }

    void approve() {
        desk.complete(instance, "userTask_approveDeductions", Map.of("decision", "approve"));
    }

    List<Job> jobs() {
        return managementService.createJobQuery().processInstanceId(instance).list();
    }

    void book() {
        jobs().forEach(desk::fire);
    }

    List<String> lines(String month) {
        return runs.lines(month).stream()
                .map(line -> line.person() + " " + line.take() + " " + line.payOut() + " " + line.carried())
                .toList();
    }
}
