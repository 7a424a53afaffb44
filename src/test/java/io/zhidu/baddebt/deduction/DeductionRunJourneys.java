package io.zhidu.baddebt.deduction;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhidu.platform.Money;
import java.time.YearMonth;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A month is run: when, how much of whose wage, which case first, and never twice. */
abstract class DeductionRunJourneys extends IncomeDeductionWorld {

    @Autowired
    LimitPolicy limits;

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
        desk.assertEnded(instance, "endEvent_alreadyRun");
        assertThat(statements.of("shichang1")).isEqualTo(before);
        assertRefused(() -> runs.book("2024-02", "shichang1"), "deduction.run.closed");
        assertRefused(() -> runs.compute("2024-02"), "deduction.run.closed");
        assertRefused(() -> runs.approve("2024-02"), "deduction.run.closed");
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
        assertRefused(() -> start(now.substring(0, 7)), "month.notOver");
    }

    @Test
    void theTimerRunsTheMonthBefore() {
        afterThe("2023-12");
        Job timer = managementService
                .createJobQuery()
                .activityId("startEvent_deductionMonthOver")
                .singleResult();
        desk.fire(timer);
        instance = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey("2023-12")
                .singleResult()
                .getId();
        approve();
        desk.assertEnded(instance, "endEvent_monthLocked");
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
        assertRefused(() -> limits.in(YearMonth.of(2021, 6)), "deduction.limits.none");
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
}
