package io.zhidu.baddebt;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.Times;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is heard, what an objection and silence do, and who decides. */
abstract class BadDebtDecisionJourneys extends BadDebtWorld {

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Test
    void anObjectionGoesBackOnceWithItsAnswer() {
        report("shenji1", "90.00");
        investigate();
        proposeLegal();
        assertRefused(
                () -> desk.complete("admin", hearing("kuguan1"), Map.of("hearingAnswer", "accept")),
                "baddebt.hearing.own");
        assertRefused(
                () -> desk.complete("wuliu1", hearing("wuliu1"), Map.of("hearingAnswer", "object")),
                "platform.form.required");
        object("wuliu1", "當日不在崗");
        accept("kuguan1");
        accept("shichang1");
        assertThat(variable("allocationRows")).contains("當日不在崗");
        complete("caiwu1", "userTask_answerObjection", Map.of("objectionAnswer", "考勤表顯示在崗"));
        assertThat(variable("answerText")).isEqualTo("考勤表顯示在崗");
        proposeLegal();
        object("wuliu1", "仍不同意");
        accept("kuguan1");
        accept("shichang1");
        assertThat(task("userTask_answerObjection")).isNull();
        decide("zongjing1", "REFUSE", "證據不足");
        assertEnded("endEvent_refused", CaseState.REFUSED);
        assertThat(deductions.find(number)).isEmpty();
    }

    @Test
    void silenceForFiveWorkingDaysCountsAsThePolicySays() {
        report("kuguan1", "90.00");
        investigate();
        proposeLegal();
        accept("kuguan1");
        List<Job> timers = managementService
                .createJobQuery()
                .processInstanceId(instance())
                .timers()
                .list();
        assertThat(timers)
                .hasSize(2)
                .allSatisfy(timer ->
                        assertThat(timer.getDuedate()).isEqualTo(Times.toDate(TUESDAY.plusDays(7), clock.getZone())));
        timers.forEach(desk::fire);
        assertThat(cases.of(number).hearings())
                .filteredOn(Hearing::silent)
                .extracting(Hearing::answer)
                .containsExactly(Hearing.Answer.ACCEPT, Hearing.Answer.ACCEPT);
        assertThat(task("userTask_decideCase")).isNotNull();
    }

    @Test
    void nobodyDecidesOnADebtThatHeBears() {
        hire("shuangzhi1", TUESDAY.toLocalDate(), "generalManager", "warehouseKeeper", "camunda-admin");
        report("kuguan1", "100.00");
        investigate();
        proposeLegal();
        List.of("kuguan1", "shichang1", "shuangzhi1", "wuliu1").forEach(this::accept);
        Task decision = task("userTask_decideCase");
        assertThat(desk.candidates(decision)).containsExactly("leader");
        assertRefused(() -> taskService.setAssignee(decision.getId(), "shuangzhi1"), "platform.engine.ownRequest");
        assertRefused(
                () -> complete("shuangzhi1", "userTask_decideCase", Map.of("decision", "APPROVE")),
                "platform.engine.ownRequest");
        assertRefused(
                () -> complete("lingdao1", "userTask_decideCase", Map.of("decision", "SEND_BACK")),
                "platform.form.required");
        decide("lingdao1", "SEND_BACK", "再查");
        assertThat(task("userTask_investigate")).isNotNull();
    }

    private String variable(String name) {
        return String.valueOf(runtimeService.getVariable(instance(), name));
    }

    private void object(String person, String reason) {
        desk.complete(person, hearing(person), Map.of("hearingAnswer", "object", "hearingReason", reason));
    }
}
