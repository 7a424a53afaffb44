package io.zhidu.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.retention.RetentionPolicy;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long history is kept, by the nightly looks at the accounts, which are over at once; one body for both databases. */
abstract class RetentionJourneys {

    private static final String PROCESS = "credit-review";

    @Autowired
    RetentionPolicy policy;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    Clock clock;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void everyProcessHasItsTimeFromThePolicyInTheEngine() {
        assertThat(repositoryService
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .list())
                .isNotEmpty()
                .filteredOn(process -> !process.getKey().startsWith("test"))
                .allSatisfy(process -> {
                    RetentionPolicy.Kept kept = policy.retention().get(process.getKey());
                    assertThat(kept).as(process.getKey()).isNotNull();
                    assertThat(process.getHistoryTimeToLive())
                            .as(process.getKey())
                            .isEqualTo((kept.years() + kept.longest()) * 366);
                });
    }

    @Test
    void aDecisionIsKeptAsLongAsItsProcess() {
        assertThat(repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey("incentive-settlement-tax")
                        .latestVersion()
                        .singleResult()
                        .getHistoryTimeToLive())
                .isEqualTo(policy.retention().get("incentive-settlement").daysFromBegin());
        assertThat(repositoryService
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .list())
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(policy.ofDecision(decision.getKey()))
                        .as(decision.getKey())
                        .isPresent());
    }

    @Test
    void whatIsPastItsTimeIsRemovedAtNightAndWhatIsADayShortStays() {
        int days = policy.retention().get(PROCESS).daysFromBegin();
        LocalDateTime night = LocalDateTime.of(2016, 3, 2, 3, 45);
        String past = finishedAt(night.minusDays(days).minusMinutes(1));
        String within = finishedAt(night.minusDays(days).plusMinutes(1));
        at(night);
        for (Job job : historyService.findHistoryCleanupJobs().isEmpty()
                ? List.of(historyService.cleanUpHistoryAsync(true))
                : cleanup()) {
            managementService.executeJob(job.getId());
        }
        assertThat(known(past)).isZero();
        assertThat(known(within)).isEqualTo(1);
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(past)
                        .count())
                .isZero();
    }

    private List<Job> cleanup() {
        historyService.cleanUpHistoryAsync(true);
        return historyService.findHistoryCleanupJobs();
    }

    private String finishedAt(LocalDateTime time) {
        at(time);
        String id = runtimeService.startProcessInstanceByKey(PROCESS).getId();
        HistoricProcessInstance done = historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        assertThat(done.getEndTime()).isNotNull();
        return id;
    }

    private long known(String instance) {
        return historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .count();
    }

    private void at(LocalDateTime time) {
        ClockUtil.setCurrentTime(Date.from(time.atZone(clock.getZone()).toInstant()));
    }
}
