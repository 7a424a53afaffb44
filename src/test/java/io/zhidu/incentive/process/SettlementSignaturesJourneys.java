package io.zhidu.incentive.process;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.Settlement.State;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.support.Proves;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2-signatures: three different people, in that order; back with a reason at each. */
abstract class SettlementSignaturesJourneys extends SettlementWorld {

    private static final String SIGNED_ALREADY = "incentive.settlement.signedAlready";

    @ParameterizedTest
    @CsvSource({"userTask_reviewSettlement, renli1", "userTask_approveSettlement, lingdao1"})
    @Proves("2-signatures")
    void whoSendsItBackSaysWhyAndTheDepartmentReadsIt(String task, String person) {
        prepared("20");
        if (task.equals("userTask_approveSettlement")) {
            review("renli1");
        }
        assertRefused(
                () -> desk.complete(person, instance, task, Map.of("decision", "sendBack")), "platform.form.required");
        assertRefused(
                () -> desk.complete(person, instance, task, Map.of("decision", "sendBack", "reason", " ")),
                "platform.form.required");
        assertThat(desk.task(instance, task)).isNotNull();
        desk.complete(person, instance, task, Map.of("decision", "sendBack", "reason", "梁偉成少一趟"));
        assertThat(settlement(JULY).state()).isEqualTo(State.COLLECTING);
        assertThat(settlement(JULY).signers()).isEmpty();
        jobAgain();
        assertThat(variable("sentBackReason")).isEqualTo("梁偉成少一趟");
        assertThat(variable("signers")).isEqualTo("");
        assertThat(desk.task(instance, "userTask_prepareSettlement")).isNotNull();
        assertThat(decisions(JULY)).last().isEqualTo(person + " SENT_BACK 梁偉成少一趟");
        prepare("bumen1"); // all three sign again what is new
        assertThat(variable("sentBackReason")).isEqualTo("");
        review("renli1");
        approve("lingdao1");
        assertThat(settlement(JULY).signers()).containsExactly("bumen1", "renli1", "lingdao1");
    }

    @Test
    void whatWasSentBackIsCollectedAnewAndWhatIsMissingThenIsAskedFor() {
        prepared("20");
        evidence.withdraw(EvidenceKind.TRIP, "T-2025-07-fuwu01", "不是七月", "bumen1");
        desk.complete("renli1", instance, "userTask_reviewSettlement", Map.of("decision", "sendBack", "reason", "請再核"));
        assertThat(variable("missing").toString()).contains("fuwu01").doesNotContain("fuwu02");
        assertThat(desk.task(instance, "userTask_supplyEvidence")).isNotNull();
        assertThat(variable("sentBackReason")).isEqualTo("請再核");
    }

    @Test
    void whoPreparedItNeitherReviewsNorApprovesByAnyRoute() {
        told("2025-07", "20");
        start(ALL_SIGNERS, "monthly", "2025-07");
        jobAgain();
        prepare(ALL_SIGNERS);
        triesEveryWay("userTask_reviewSettlement", "pass");
        assertThat(settlement(JULY).state()).isEqualTo(State.PREPARED);
        review("renli1");
        triesEveryWay("userTask_approveSettlement", "approve");
        assertThat(settlement(JULY).state()).isEqualTo(State.REVIEWED);
        approve("lingdao1");
        assertThat(settlement(JULY).signers()).containsExactly(ALL_SIGNERS, "renli1", "lingdao1");
    }

    @Test
    @Proves("2-signatures")
    void whoReviewedItDoesNotApproveByAnyRoute() {
        prepared("20");
        review(ALL_SIGNERS);
        triesEveryWay("userTask_approveSettlement", "approve");
        assertThat(settlement(JULY).state()).isEqualTo(State.REVIEWED);
        approve("lingdao1");
        assertThat(settlement(JULY).signers()).containsExactly("bumen1", ALL_SIGNERS, "lingdao1");
    }

    private void triesEveryWay(String key, String yes) {
        String task = desk.task(instance, key).getId();
        List<Map<String, Object>> forms =
                List.of(Map.of("decision", yes), Map.of("decision", "sendBack", "reason", "我自己退回"));
        for (Map<String, Object> form : forms) {
            refused(ALL_SIGNERS, () -> taskService.complete(task, form));
            refused(ALL_SIGNERS, () -> engine.getFormService().submitTaskForm(task, form));
        }
        refused(ALL_SIGNERS, () -> taskService.claim(task, ALL_SIGNERS));
        refused("admin", () -> taskService.setAssignee(task, ALL_SIGNERS));
        refused("admin", () -> taskService.delegateTask(task, ALL_SIGNERS));
        refused("admin", () -> {
            Task open = taskService.createTaskQuery().taskId(task).singleResult();
            open.setAssignee(ALL_SIGNERS);
            taskService.saveTask(open);
        });
        assertThat(desk.task(instance, key).getAssignee()).isNull();
    }

    private void refused(String person, Runnable way) {
        assertRefused(() -> desk.run(person, way), SIGNED_ALREADY);
    }
}
