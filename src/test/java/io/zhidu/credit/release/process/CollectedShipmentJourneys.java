package io.zhidu.credit.release.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** The plan of an over-limit shipment, followed to its money or to the deduction. */
abstract class CollectedShipmentJourneys extends ShipmentReleaseJourneys {

    @Test
    void aWithdrawnShipmentsPlanIsFollowedNoLonger() {
        overLimit("10.00");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        run("xiaoshou1", () -> desk.withdraw(number, "客戶改期"));
        runJobs();
        assertThat(collections()).isZero();
    }

    @Test
    void moneyIsRemindedOfCollectedAndAtMonthEndDeductedFromTheSigner() {
        overLimit("10.00");
        complete("quyuNorth", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        overLimitAgain("20.00");
        complete("shichang1", "userTask_signOverLimit", Map.of("signOutcome", "signed"));
        String last = number;
        Job look = collectionJob(last);
        assertThat(look.getDuedate()).isEqualTo(engineDesk.date(LocalDateTime.of(2024, 5, 28, 9, 0)));
        engineDesk.at(LocalDateTime.of(2024, 5, 28, 9, 0));
        managementService.executeJob(look.getId());
        Task remind = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(last)
                .taskDefinitionKey("userTask_remindCustomer")
                .singleResult();
        run("xiaoshou1", () -> taskService.complete(remind.getId(), Map.of("reminderNote", "客戶答應三十日付")));
        Job monthEnd = collectionJob(last);
        assertThat(monthEnd.getDuedate()).isEqualTo(engineDesk.date(LocalDateTime.of(2024, 5, 31, 17, 30)));
        engineDesk.at(LocalDateTime.of(2024, 5, 31, 17, 30));
        managementService.executeJob(monthEnd.getId());
        assertThat(plans.deduction(last)).hasValueSatisfying(due -> {
            assertThat(due.signer()).isEqualTo("shichang1");
            assertThat(due.amount()).isEqualTo(Money.of("20.00"));
        });
        receive(0, "50.00", null);
        runJobs(last);
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId("endEvent_settled")
                        .processInstanceId(collection(last))
                        .count())
                .isEqualTo(1);
    }
}
