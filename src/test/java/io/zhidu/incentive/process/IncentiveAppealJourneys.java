package io.zhidu.incentive.process;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.Appeal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person objects to a line of his in time; the department answers, and the next settlement puts it right. */
abstract class IncentiveAppealJourneys extends SettlementWorld {

    private static final String APPEAL = JULY + "/" + ENGINEER + "/1";

    @Test
    void anAppealUpheldIsPutRightInTheNextMonthByTwoLinesThatNameTheLine() {
        locked("20");
        assertThat(pays(JULY)).containsExactly("point-pay null 810.00");
        object(ENGINEER, 1);
        assertThat(businessKey()).isEqualTo(APPEAL);
        assertThat(variable("appellant")).isEqualTo(ENGINEER);
        assertThat(variable("line")).isEqualTo("第 1 行（第 2-4.1 條）");
        assertThat(desk.candidates(desk.task(instance, "userTask_answerAppeal")))
                .containsExactly("departmentHead");
        answer("bumen1", "upheld", "1080.00");
        desk.assertEnded(instance, "endEvent_appealUpheld");
        Appeal appeal = appeals.get(APPEAL);
        assertThat(appeal.upheld()).isTrue();
        assertThat(appeal.answer()).isEqualTo("少計一天");
        assertThat(appeal.answeredBy()).isEqualTo("bumen1");
        assertThat(pays(JULY)).containsExactly("point-pay null 810.00"); // what is locked stays
        desk.at(LocalDateTime.of(2025, 9, 5, 9, 0));
        told("2025-08", "18");
        start("bumen1", "monthly", "2025-08");
        jobAgain();
        assertThat(pays("JL-2025-08-monthly"))
                .containsExactly(
                        "point-pay null 270.00",
                        "reversal JL-2025-07-monthly #3 -810.00",
                        "corrected JL-2025-07-monthly #3 1080.00");
    }

    @Test
    void anAppealRejectedChangesNothing() {
        locked("20");
        object(ENGINEER, 3);
        assertThat(variable("line")).isEqualTo("第 3 行（第 2-4.1 條），810.00 元");
        answer("bumen1", "rejected", null);
        desk.assertEnded(instance, "endEvent_appealRejected");
        Appeal appeal = appeals.get(JULY + "/" + ENGINEER + "/3");
        assertThat(appeal.upheld()).isFalse();
        assertThat(statements.statement(JULY, ENGINEER).left()).isEmpty();
        assertRefused(() -> object(ENGINEER, 3), "incentive.appeal.twice");
    }

    @Test
    void whereOnlyTheExplanationWasWrongItIsUpheldWithoutAnAmount() {
        locked("20");
        object(ENGINEER, 1);
        answer("bumen1", "upheld", null);
        desk.assertEnded(instance, "endEvent_appealUpheld");
        assertThat(statements.statement(JULY, ENGINEER).left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "upheld, 1080.001, platform.form.pattern",
        "upheld, -1, platform.form.pattern",
        "upheld, 810.00, incentive.correction.same",
        "rejected, 1080.00, platform.form.hidden",
        "perhaps, , platform.form.option"
    })
    void anAnswerThatIsNoneIsRefusedAndTheTaskStays(String decision, String amount, String sentence) {
        locked("20");
        object(ENGINEER, 1);
        assertRefused(() -> answer("bumen1", decision, amount), sentence);
        assertThat(desk.task(instance, "userTask_answerAppeal")).isNotNull();
        assertThat(appeals.get(APPEAL).isOpen()).isTrue();
        assertThat(statements.statement(JULY, ENGINEER).left()).isEmpty();
    }

    @Test
    void anAnswerSaysSomething() {
        locked("20");
        object(ENGINEER, 1);
        assertRefused(
                () -> desk.complete(
                        "bumen1", instance, "userTask_answerAppeal", Map.of("decision", "rejected", "answer", " ")),
                "platform.form.required");
        assertThat(appeals.get(APPEAL).isOpen()).isTrue();
    }

    /** Locked on Tuesday the 5th: the 6th, 7th, 8th, 11th and 12th are working days. */
    @Test
    void theFifthWorkingDayIsInTime() {
        locked("20");
        desk.at(LocalDateTime.of(2025, 8, 12, 23, 59, 59));
        object(ENGINEER, 1);
        assertThat(appeals.get(APPEAL).isOpen()).isTrue();
    }

    @Test
    void theSixthWorkingDayIsTooLate() {
        locked("20");
        desk.at(LocalDateTime.of(2025, 8, 13, 0, 0));
        assertRefused(() -> object(ENGINEER, 1), "incentive.appeal.tooLate");
        assertThat(appeals.of(JULY, ENGINEER)).isEmpty();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey("incentive-appeal")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 99})
    void aLineThatHeDoesNotHaveIsNone(int line) {
        locked("20");
        assertRefused(() -> object(ENGINEER, line), "incentive.appeal.noLine");
    }

    @Test
    void whatIsNotLockedIsNotObjectedTo() {
        prepared("20");
        assertRefused(() -> object(ENGINEER, 1), "incentive.appeal.notLocked");
    }

    @Test
    void theAnswerIsDueInThreeWorkingDays() {
        locked("20");
        desk.at(LocalDateTime.of(2025, 8, 8, 10, 0)); // a Friday
        object(ENGINEER, 1);
        assertThat(desk.task(instance, "userTask_answerAppeal").getDueDate())
                .isEqualTo(desk.date(LocalDateTime.of(2025, 8, 13, 10, 0)));
    }

    @Test
    void whoObjectsDoesNotAnswerByAnyRoute() {
        identityService.createMembership(ENGINEER, "departmentHead");
        locked("20");
        object(ENGINEER, 1);
        String task = desk.task(instance, "userTask_answerAppeal").getId();
        Map<String, Object> form = Map.of("decision", "upheld", "correctAmount", "9999.00", "answer", "對");
        own(ENGINEER, () -> taskService.claim(task, ENGINEER));
        own(ENGINEER, () -> taskService.complete(task, form));
        own(ENGINEER, () -> engine.getFormService().submitTaskForm(task, form));
        own("admin", () -> taskService.setAssignee(task, ENGINEER));
        own("admin", () -> taskService.delegateTask(task, ENGINEER));
        assertThat(appeals.get(APPEAL).isOpen()).isTrue();
        answer("bumen1", "rejected", null);
        desk.assertEnded(instance, "endEvent_appealRejected");
    }

    private void own(String person, Runnable way) {
        assertRefused(() -> desk.run(person, way), "incentive.appeal.own");
    }

    private String businessKey() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    private void object(String person, int line) {
        Map<String, Object> form = Map.of("settlement", JULY, "lineNo", line, "objection", "我那天到現場兩趟");
        instance = desk.as(person, () -> desk.start("incentive-appeal", form));
    }

    private void answer(String person, String decision, String correct) {
        Map<String, Object> form = new HashMap<>(Map.of("decision", decision, "answer", "少計一天"));
        if (correct != null) {
            form.put("correctAmount", correct);
        }
        desk.complete(person, instance, "userTask_answerAppeal", form);
    }
}
