package io.zhidu.baddebt.deduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.BadRow;
import io.zhidu.platform.csv.CsvFile;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The month-end run with real services, clause 3-deduct. In 2024 the minimum wage is 2690.00. */
abstract class IncomeDeductionJourneys {

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    FormService formService;

    @Autowired
    TaskService taskService;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    IdentityService identityService;

    @Autowired
    DeductionService deductions;

    @Autowired
    PayrollService payroll;

    @Autowired
    RunService runs;

    @Autowired
    StatementService statements;

    @Autowired
    LimitPolicy limits;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestRestTemplate http;

    private String instance;

    @BeforeEach
    void nobodyOwesAnything() {
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("income-deduction")
                .list()
                .forEach(one -> runtimeService.deleteProcessInstance(one.getId(), "a test's own"));
        DeductionTables.empty(jdbc, transaction);
    }

    @AfterEach
    void reset() {
        ClockUtil.reset();
        identityService.clearAuthentication();
    }

    @Test
    void aDebtIsTakenInThreeMonthsAndARunAgainChangesNothing() {
        at("2024-01-15T10:00");
        order("HZ-1", part("shichang1", "5000.00"));
        for (String month : List.of("2024-01", "2024-02", "2024-03")) {
            afterThe(month);
            wages(month, "shichang1,10000.00");
            run(month);
        }
        assertThat(lines("2024-01")).containsExactly("shichang1 2000.00 0.00 3000.00");
        assertThat(lines("2024-02")).containsExactly("shichang1 2000.00 0.00 1000.00");
        assertThat(lines("2024-03")).containsExactly("shichang1 1000.00 0.00 0.00");
        Statement before = statements.of("shichang1");
        assertThat(before.taken()).isEqualTo(Money.of("5000.00"));
        assertThat(before.remaining()).isEqualTo(Money.ZERO);
        start("2024-02");
        assertEnded("endEvent_alreadyRun");
        assertThat(statements.of("shichang1")).isEqualTo(before);
        assertRefused("deduction.run.closed", () -> runs.book("2024-02", "shichang1"));
        assertRefused("deduction.run.closed", () -> runs.compute("2024-02"));
        assertRefused("deduction.run.closed", () -> runs.approve("2024-02"));
    }

    @ParameterizedTest
    @CsvSource({"2023-02,28", "2024-02,29", "2024-04,30", "2024-05,31", "2024-12,31"})
    void theMonthsLastDayCountsAndTheNextDayWaits(String month, int lastDay) {
        at(month + "-" + lastDay + "T23:59:59");
        order("HZ-last", part("shichang1", "100.00"));
        YearMonth next = YearMonth.parse(month).plusMonths(1);
        at(next + "-01T00:00");
        order("HZ-next", part("shichang1", "70.00"), part("wuliu1", "30.00"));
        wages(month, "shichang1,10000.00");
        run(month);
        assertThat(lines(month)).containsExactly("shichang1 100.00 0.00 0.00");
        afterThe(next.toString());
        wages(next.toString(), "shichang1,10000.00", "wuliu1,10000.00");
        run(next.toString());
        assertThat(lines(next.toString())).containsExactly("shichang1 70.00 0.00 0.00", "wuliu1 30.00 0.00 0.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31T23:59", "2023-12-31T23:59"})
    void aMonthThatIsNotOverIsRefused(String now) {
        at(now);
        assertRefused("month.notOver", () -> start(now.substring(0, 7)));
    }

    @Test
    void theTimerRunsTheMonthBefore() {
        afterThe("2023-12");
        Job timer = managementService
                .createJobQuery()
                .activityId("startEvent_deductionMonthOver")
                .singleResult();
        managementService.executeJob(timer.getId());
        instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("2023-12")
                .singleResult()
                .getId();
        complete("userTask_approveDeductions", Map.of("decision", "approve"));
        assertEnded("endEvent_monthLocked");
        assertThat(runs.isLocked("2023-12")).isTrue();
    }

    @Test
    void theOldestCaseIsPaidFirst() {
        at("2024-01-10T10:00");
        order("HZ-b", part("shichang1", "1500.00"));
        at("2024-01-11T10:00");
        order("HZ-a", part("shichang1", "1500.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00");
        run("2024-01");
        assertThat(statements.of("shichang1").parts())
                .extracting(BornePart::caseNumber, part -> part.book().taken().toString())
                .containsExactly(tuple("HZ-b", "1500.00"), tuple("HZ-a", "500.00"));
    }

    @Test
    void aMissingWageBlocksApprovalAndNamesThePersonUntilItIsThere() {
        at("2024-01-10T10:00");
        order("HZ-1", part("shichang1", "100.00"), part("wuliu1", "100.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00");
        start("2024-01");
        String name = jdbc.sql("SELECT name FROM staff WHERE id = 'wuliu1'")
                .query(String.class)
                .single();
        assertThat((String) runtimeService.getVariable(instance, "blocked")).contains(name);
        Refusal refused = refused(() -> complete("userTask_approveDeductions", Map.of("decision", "approve")));
        assertThat(refused.key()).isEqualTo("deduction.run.wageMissing");
        assertThat(refused.arguments()).containsExactly(name);
        assertThat(statements.of("shichang1").taken()).isEqualTo(Money.ZERO);
        complete("userTask_approveDeductions", Map.of("decision", "refuse", "reason", "缺工資"));
        wages("2024-01", "wuliu1,2000.00");
        complete("userTask_supplyFigures", Map.of("figuresSupplied", true));
        complete("userTask_approveDeductions", Map.of("decision", "approve"));
        book();
        assertEnded("endEvent_monthLocked");
        assertThat(lines("2024-01")).containsExactly("shichang1 100.00 0.00 0.00", "wuliu1 0.00 0.00 100.00");
    }

    @Test
    void aWageThatChangedAfterThePreviewIsComputedAgain() {
        at("2024-01-10T10:00");
        order("HZ-1", part("shichang1", "5000.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00");
        start("2024-01");
        wages("2024-01", "shichang1,5000.00");
        assertRefused(
                "deduction.run.wageChanged",
                () -> complete("userTask_approveDeductions", Map.of("decision", "approve")));
        complete("userTask_approveDeductions", Map.of("decision", "refuse", "reason", "更正"));
        complete("userTask_supplyFigures", Map.of("figuresSupplied", true));
        complete("userTask_approveDeductions", Map.of("decision", "approve"));
        assertRefused("deduction.payroll.row.closed", () -> wages("2024-01", "shichang1,9000.00"));
        book();
        assertThat(lines("2024-01")).containsExactly("shichang1 1000.00 0.00 4000.00");
    }

    @Test
    void moneyThatComesInAfterApprovalIsNotTakenFromAnybodyAndALaterReceiptIsPaidOut() {
        at("2024-01-10T10:00");
        order("HZ-1", part("shichang1", "1000.00"), part("wuliu1", "500.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00", "wuliu1,10000.00");
        start("2024-01");
        complete("userTask_approveDeductions", Map.of("decision", "approve"));
        deductions.giveBack("HZ-1", Money.of("300.00"), "SK-1");
        book();
        assertThat(lines("2024-01")).containsExactly("shichang1 800.00 0.00 0.00", "wuliu1 400.00 0.00 0.00");
        deductions.giveBack("HZ-1", Money.of("150.01"), "SK-2");
        afterThe("2024-02");
        run("2024-02");
        assertThat(lines("2024-02")).containsExactly("shichang1 0.00 100.01 0.00", "wuliu1 0.00 50.00 0.00");
        deductions.takeBackAgain("HZ-1", "SK-2");
        afterThe("2024-03");
        wages("2024-03", "shichang1,10000.00", "wuliu1,10000.00");
        run("2024-03");
        assertThat(lines("2024-03")).containsExactly("shichang1 100.01 0.00 0.00", "wuliu1 50.00 0.00 0.00");
        Statement statement = statements.of("shichang1");
        assertThat(statement.due())
                .isEqualTo(statement.taken().minus(statement.givenBack()).plus(statement.remaining()))
                .isEqualTo(Money.of("800.00"));
    }

    @Test
    void theCompanysPartIsNeverTakenFromAWage() {
        at("2024-01-10T10:00");
        order("HZ-1", part("shichang1", "10.00"), part(DeductionOrder.COMPANY, "90.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00");
        run("2024-01");
        assertThat(lines("2024-01")).containsExactly("shichang1 10.00 0.00 0.00");
        assertThat(statements.of(DeductionOrder.COMPANY).remaining()).isEqualTo(Money.of("90.00"));
    }

    @Test
    void aPastMonthIsComputedWithThePastMonthsValues() {
        assertThat(limits.in(YearMonth.of(2023, 6)).minimumWage()).isEqualTo(Money.of("2590"));
        assertThat(limits.in(YearMonth.of(2023, 7)).minimumWage()).isEqualTo(Money.of("2690"));
        assertThat(limits.in(YearMonth.of(2025, 6)).minimumWage()).isEqualTo(Money.of("2690"));
        assertThat(limits.in(YearMonth.of(2025, 7)).minimumWage()).isEqualTo(Money.of("2740"));
        assertRefused("deduction.limits.none", () -> limits.in(YearMonth.of(2021, 6)));
        at("2023-06-10T10:00");
        order("HZ-1", part("shichang1", "500.00"));
        at("2025-08-01T10:00");
        wages("2023-06", "shichang1,2740.00");
        wages("2025-07", "shichang1,2740.00");
        run("2023-06");
        run("2025-07");
        assertThat(lines("2023-06")).containsExactly("shichang1 150.00 0.00 350.00");
        assertThat(lines("2025-07")).containsExactly("shichang1 0.00 0.00 350.00");
        assertThat(runs.isReproduced("2023-06")).isTrue();
        assertThat(runs.isReproduced("2025-07")).isTrue();
    }

    @Test
    void aRunWhoseInstanceWasDeletedGoesOnWhereItWas() {
        at("2024-01-10T10:00");
        order("HZ-1", part("shichang1", "100.00"), part("wuliu1", "100.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00", "wuliu1,10000.00");
        start("2024-01");
        String first = instance;
        start("2024-01");
        assertEnded("endEvent_alreadyRun"); // somebody else is running it
        instance = first;
        complete("userTask_approveDeductions", Map.of("decision", "approve"));
        managementService.executeJob(jobs().get(0).getId());
        runtimeService.deleteProcessInstance(first, "by mistake");
        run("2024-01");
        assertThat(lines("2024-01")).containsExactly("shichang1 100.00 0.00 0.00", "wuliu1 100.00 0.00 0.00");
        assertThat(takenIn("2024-01")).isEqualByComparingTo("200.00");
    }

    @Test
    void twoWhoBookOneMonthAtOnceTakeNothingTwice() throws Exception {
        List<String> people = List.of("shichang1", "wuliu1", "kuguan1", "xiaoshou1", "quyuNorth", "quyuSouth");
        at("2024-01-10T10:00");
        order("HZ-1", people.stream().map(one -> part(one, "100.00")).toArray(DeductionOrder.Part[]::new));
        afterThe("2024-01");
        wages("2024-01", people.stream().map(one -> one + ",10000.00").toArray(String[]::new));
        runs.begin("2024-01");
        runs.compute("2024-01");
        runs.approve("2024-01");
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> bookings = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            bookings.add(two.submit(() -> {
                go.await();
                people.forEach(one -> runs.book("2024-01", one));
                return null;
            }));
        }
        go.countDown();
        for (Future<?> booking : bookings) {
            booking.get();
        }
        two.shutdown();
        runs.lock("2024-01");
        assertThat(takenIn("2024-01")).isEqualByComparingTo("600.00");
        assertThat(lines("2024-01")).hasSize(6).allMatch(line -> line.endsWith("100.00 0.00 0.00"));
    }

    @Test
    void badRowsAreRefusedWithTheirNumbersAndNothingIsTaken() {
        afterThe("2024-01");
        String file = "person,month,wage\nshichang1,2024-01,10000.00\nwuliu1,2024-01,\nkuguan1,2024-01,-5.00\n"
                + "shichang1,2024-01,9000.00\nnobody,2024-01,1.00\nkuguan1,2024-13,1.00\nkuguan1,2024-01,1.005\nkuguan1,2024-01";
        BadFile refused = (BadFile) refused(() -> take(file.getBytes(StandardCharsets.UTF_8)));
        assertThat(BadFile.rows(refused))
                .extracting(BadRow::row, BadRow::key)
                .containsExactly(
                        tuple(3L, "deduction.payroll.row.wageMissing"),
                        tuple(4L, "deduction.payroll.row.wageNegative"),
                        tuple(5L, "deduction.payroll.row.duplicate"),
                        tuple(6L, "deduction.payroll.row.person"),
                        tuple(7L, "deduction.payroll.row.month"),
                        tuple(8L, "deduction.payroll.row.wage"),
                        tuple(9L, "deduction.payroll.row.columns"));
        assertThat(payroll.wages(YearMonth.of(2024, 1))).isEmpty();
    }

    @Test
    void wagesComeAsAnOfficesSpreadsheetWritesThemAndTwiceIsOnce() {
        afterThe("2024-01");
        String file = "帳號,月份,工資\nshichang1,2024/1,10000\n";
        String simplified = "person,month,wage\nwuliu1,2024-01,8000.50\n";
        take(("\ufeff" + file).getBytes(StandardCharsets.UTF_8));
        take(file.getBytes(Charset.forName("GBK")));
        take(simplified.getBytes(StandardCharsets.US_ASCII));
        assertThat(payroll.wages(YearMonth.of(2024, 1)))
                .isEqualTo(Map.of("shichang1", Money.of("10000"), "wuliu1", Money.of("8000.50")));
    }

    @Test
    void everybodyReadsHisOwnStatementAndThoseWhoAnswerForTheMoneyAnyones() throws Exception {
        at("2024-01-10T10:00");
        order("HZ-7", part("shichang1", "100.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00");
        run("2024-01");
        assertThat(page("shichang1", "/deductions/statement").getBody())
                .contains("HZ-7", "FH-20240101-0001", "3-3.3", "簽發人", "超授信簽發", "50 %", "100.00", "2024-01");
        assertThat(page("wuliu1", "/deductions/statement").getBody()).doesNotContain("HZ-7");
        for (String other : List.of("wuliu1", "weixiu1", "lingdao1")) {
            assertThat(page(other, "/deductions/statement?person=shichang1").getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(page(other, "/deductions/statement.xlsx?person=shichang1")
                            .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(page(other, "/deductions/payroll").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(page(other, "/deductions/payroll.xlsx").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        for (String reader : List.of("caiwu1", "renli1", "zongjing1", "shenji1")) {
            assertThat(page(reader, "/deductions/statement?person=shichang1").getBody())
                    .contains("HZ-7");
            assertThat(page(reader, "/deductions/payroll?month=2024-01").getBody())
                    .contains("-100.00");
            assertThat(page(reader, "/deductions/statement?person=nobody").getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(page("shenji1", "/deductions/payroll/reproduced?month=2024-01")
                        .getBody())
                .contains("與帳上一致");
        List<Row> list = sheet("caiwu1", "/deductions/payroll.xlsx?month=2024-01");
        assertThat(list.get(1).getCell(6).asNumber()).isEqualByComparingTo("-100.00");
        assertThat(sheet("shichang1", "/deductions/statement.xlsx")).hasSize(3);
    }

    private ResponseEntity<String> page(String who, String path) {
        return http.withBasicAuth(who, "zhidu-demo").getForEntity(path, String.class);
    }

    private List<Row> sheet(String who, String path) throws Exception {
        byte[] body = http.withBasicAuth(who, "zhidu-demo")
                .getForEntity(path, byte[].class)
                .getBody();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            return book.getFirstSheet().read();
        }
    }

    private void order(String number, DeductionOrder.Part... parts) {
        deductions.order(new DeductionOrder(number, "FH-20240101-0001", null, "3-3.3", Arrays.asList(parts), null));
    }

    private static DeductionOrder.Part part(String person, String amount) {
        return new DeductionOrder.Part(person, "signer", new BigDecimal("50"), Money.of(amount), "超授信簽發");
    }

    private void wages(String month, String... personAndWage) {
        StringBuilder file = new StringBuilder("person,month,wage\n");
        for (String one : personAndWage) {
            file.append(one.replace(",", "," + month + ",")).append('\n');
        }
        take(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void take(byte[] file) {
        payroll.take(new CsvFile("wages.csv", file), "caiwu1");
    }

    private void at(String time) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(time).atZone(clock.getZone()).toInstant()));
    }

    private void afterThe(String month) {
        at(YearMonth.parse(month).plusMonths(1).atDay(1) + "T10:00");
    }

    private void run(String month) {
        start(month);
        complete("userTask_approveDeductions", Map.of("decision", "approve"));
        book();
        assertEnded("endEvent_monthLocked");
    }

    private void start(String month) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey("income-deduction")
                .latestVersion()
                .singleResult()
                .getId();
        instance =
                formService.submitStartForm(definition, Map.of("month", month)).getId();
    }

    private void complete(String key, Map<String, Object> form) {
        String task = taskService
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
        taskService.complete(task, form);
    }

    private List<Job> jobs() {
        return managementService.createJobQuery().processInstanceId(instance).list();
    }

    private void book() {
        jobs().forEach(job -> managementService.executeJob(job.getId()));
    }

    private List<String> lines(String month) {
        return runs.lines(month).stream()
                .map(line -> line.person() + " " + line.take() + " " + line.payOut() + " " + line.carried())
                .toList();
    }

    private BigDecimal takenIn(String month) {
        return jdbc.sql("SELECT SUM(amount) FROM deduction_entry WHERE kind = 'taken' AND period = :month")
                .param("month", month)
                .query(BigDecimal.class)
                .single();
    }

    private void assertEnded(String end) {
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(end)
                        .count())
                .isEqualTo(1);
    }

    private static Refusal refused(ThrowingCallable work) {
        try {
            work.call();
        } catch (Throwable thrown) {
            return (Refusal) ExceptionUtils.getThrowableList(thrown).stream()
                    .filter(Refusal.class::isInstance)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("not refused", thrown));
        }
        throw new AssertionError("not refused");
    }

    private static void assertRefused(String key, ThrowingCallable work) {
        Refusal refusal = refused(work);
        List<String> keys = BadFile.rows(refusal).isEmpty()
                ? List.of(refusal.key())
                : BadFile.rows(refusal).stream().map(BadRow::key).toList();
        assertThat(keys).containsExactly(key);
    }
}
