package io.zhidu.baddebt.deduction;

import static io.zhidu.support.EngineDesk.assertRefused;
import static io.zhidu.support.EngineDesk.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.csv.BadFile;
import io.zhidu.platform.csv.BadRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What happens between a run's preview and its end: wages, money from the customer, a deletion, a second who books. */
abstract class DeductionMeanwhileJourneys extends IncomeDeductionWorld {

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
        Refusal refused = refused(this::approve);
        assertThat(refused.key()).isEqualTo("deduction.run.wageMissing");
        assertThat(refused.arguments()).containsExactly(name);
        assertThat(statements.of("shichang1").taken()).isEqualTo(Money.ZERO);
        refuse("缺工資");
        wages("2024-01", "wuliu1,2000.00");
        supplyFigures();
        approve();
        book();
        desk.assertEnded(instance, "endEvent_monthLocked");
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
        assertRefused(this::approve, "deduction.run.wageChanged");
        refuse("更正");
        supplyFigures();
        approve();
        assertThat(BadFile.rows(refused(() -> wages("2024-01", "shichang1,9000.00"))))
                .extracting(BadRow::key)
                .containsExactly("deduction.payroll.row.closed");
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
        approve();
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
    void aRunWhoseInstanceWasDeletedGoesOnWhereItWas() {
        at("2024-01-10T10:00");
        order("HZ-1", part("shichang1", "100.00"), part("wuliu1", "100.00"));
        afterThe("2024-01");
        wages("2024-01", "shichang1,10000.00", "wuliu1,10000.00");
        start("2024-01");
        String first = instance;
        start("2024-01");
        desk.assertEnded(instance, "endEvent_alreadyRun"); // somebody else is running it
        instance = first;
        approve();
        desk.fire(jobs().get(0));
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

    private void refuse(String reason) {
        desk.complete(instance, "userTask_approveDeductions", Map.of("decision", "refuse", "reason", reason));
    }

    private void supplyFigures() {
        desk.complete(instance, "userTask_supplyFigures", Map.of("figuresSupplied", true));
    }

    private BigDecimal takenIn(String month) {
        return jdbc.sql("SELECT SUM(amount) FROM deduction_entry WHERE kind = 'taken' AND period = :month")
                .param("month", month)
                .query(BigDecimal.class)
                .single();
    }
}
