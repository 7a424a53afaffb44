package io.zhidu.incentive.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.Settlement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first of the month begins what ended with the month before, each once. */
abstract class DueSettlementsJourneys extends SettlementWorld {

    @ParameterizedTest
    @CsvSource({
        "2025-09-01, JL-2025-08-monthly",
        "2025-10-01, JL-2025-09-monthly JL-2025-Q3-ranking JL-2025-Q3-sales",
        "2025-07-01, JL-2025-06-monthly JL-2025-Q2-ranking JL-2025-Q2-sales JL-2025-H1-half-year",
        "2026-01-01, JL-2025-12-monthly JL-2025-Q4-ranking JL-2025-Q4-sales JL-2025-H2-half-year JL-2025-annual"
    })
    void theTimerBeginsEachKindWhosePeriodIsOver(String day, String numbers) {
        desk.at(LocalDateTime.parse(day + "T04:00"));
        fireTimer();
        beginAll();
        assertThat(begun()).containsExactlyInAnyOrder(numbers.split(" "));
        assertThat(underWay()).containsExactlyInAnyOrder(numbers.split(" "));
        statements
                .settlements()
                .forEach(one -> assertThat(statements.steps(one.number()))
                        .first()
                        .satisfies(step -> assertThat(step.by()).isEqualTo("system")));
    }

    @Test
    void eachBeginsInATransactionOfItsOwn() {
        desk.at(LocalDateTime.of(2025, 10, 1, 4, 0));
        fireTimer();
        List<Job> jobs = jobs(instance);
        assertThat(jobs).hasSize(3);
        desk.fire(jobs.get(0));
        assertThat(begun()).hasSize(1);
        assertThat(jobs(instance)).hasSize(2);
    }

    @Test
    void twiceChangesNothing() {
        desk.at(LocalDateTime.of(2025, 10, 1, 4, 0));
        fireTimer();
        beginAll();
        List<Settlement> before = statements.settlements();
        fireTimer();
        desk.assertEnded(instance, "endEvent_nothingDue");
        assertThat(statements.settlements()).isEqualTo(before);
        assertThat(underWay()).hasSize(3);
    }

    /** Between the list and its turn somebody began it by hand. */
    @Test
    void whatAPersonBeganMeanwhileIsLeftToHim() {
        desk.at(LocalDateTime.of(2025, 9, 1, 4, 0));
        fireTimer();
        String due = instance;
        start("bumen1", "monthly", "2025-08");
        String his = instance;
        instance = due;
        beginAll();
        desk.assertEnded(due, "endEvent_allSettled");
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey("JL-2025-08-monthly")
                        .list())
                .extracting(ProcessInstance::getId)
                .containsExactly(his);
    }

    @Test
    void itEndsWhenAllThatItBeganAreSettled() {
        desk.at(LocalDateTime.of(2025, 9, 1, 4, 0));
        told("2025-08", "20");
        figures("2025-09", 9);
        fireTimer();
        String due = instance;
        beginAll();
        instance = runtimeService
                .createProcessInstanceQuery()
                .superProcessInstanceId(due)
                .singleResult()
                .getId();
        jobAgain();
        prepare("bumen1");
        review("renli1");
        approve("lingdao1");
        jobAgain();
        desk.assertEnded(instance, "endEvent_payoutListReady");
        desk.assertEnded(due, "endEvent_allSettled");
    }

    private void fireTimer() {
        Set<String> before = runs();
        desk.fire(managementService
                .createJobQuery()
                .activityId("startEvent_settlementsDue")
                .singleResult());
        instance =
                runs().stream().filter(run -> !before.contains(run)).findFirst().orElseThrow();
    }

    private Set<String> runs() {
        return historyService.createHistoricProcessInstanceQuery().processDefinitionKey("incentive-due").list().stream()
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private List<Job> jobs(String run) {
        return managementService.createJobQuery().processInstanceId(run).list();
    }

    private void beginAll() {
        jobs(instance).forEach(desk::fire);
    }

    private List<String> begun() {
        return statements.settlements().stream().map(Settlement::number).toList();
    }

    private List<String> underWay() {
        return runtimeService.createProcessInstanceQuery().processDefinitionKey("incentive-settlement").list().stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }
}
