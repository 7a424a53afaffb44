package io.zhidu.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.complaint.ClockFace;
import io.zhidu.complaint.ClockKind;
import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintState;
import io.zhidu.complaint.Corrections;
import io.zhidu.complaint.CustomerCalls;
import io.zhidu.complaint.Entry;
import io.zhidu.complaint.Entry.Event;
import io.zhidu.complaint.Severity;
import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole model with real services: every exit, level, timer and clock; one body for both databases. */
abstract class ComplaintJourneys extends ComplaintWorld {

    @Autowired
    CustomerCalls calls;

    @Autowired
    Corrections corrections;

    @Test
    void aSatisfiedCustomerClosesIt() {
        report(Map.of());
        assertThat(number).matches("TS-20260310-\\d{4}");
        assertThat(complaint().severity()).isEqualTo(Severity.NORMAL);
        assertThat(candidates("userTask_assignHandler")).containsExactly("complaintHandler");
        assertThat(missAt()).isEqualTo("2026-03-10T14:00:01"); // four working hours, and a second
        assign("weixiu1");
        assertThat(task("userTask_handleComplaint").getAssignee()).isEqualTo("weixiu1");
        assertThat(missAt()).isEqualTo("2026-03-13T09:00:01");
        at(TUESDAY.plusHours(1));
        handle("weixiu1");
        answer("weixiu1");
        assertThat(candidates("userTask_callBack")).containsExactly("callbackSpecialist");
        assertThat(missAt()).isEqualTo("2026-03-13T10:00:01"); // within three days
        call("huifang1", "yes", 5);
        assertEnded("endEvent_satisfied");
        assertThat(complaint().state()).isEqualTo(ComplaintState.SATISFIED);
        assertThat(entries(Event.HANDLED).get(0).cost()).isEqualTo(Money.of("12.50"));
        Entry call = entries(Event.CALLED).get(0);
        assertThat(call.score()).isEqualTo(5);
        assertThat(call.words()).isEqualTo("很好");
        assertThat(entries(Event.HANDED_OVER))
                .extracting(Entry::holder)
                .containsExactly("complaintHandler", "weixiu1", "weixiu1", "callbackSpecialist");
        assertThat(entries(Event.MISSED)).isEmpty();
        assertThat(messages())
                .containsExactlyInAnyOrder(
                        "complaint.message.received",
                        "complaint.message.responsible",
                        "complaint.message.answer",
                        "complaint.message.closed.SATISFIED");
        assertThat(clocks.faces(number)).extracting(ClockFace::running).containsOnly(false);
    }

    @Test
    @Proves({"4-9", "8-2.4"})
    void aDissatisfiedCustomerGoesThroughAllFourLevels() {
        answered("weixiu1");
        for (String[] next : new String[][] {
            {"departmentHead", "bumen1"}, {"generalManager", "zongjing1"}, {"supervisionCommittee", "jiandu1"}
        }) {
            call("huifang1", "no", 1);
            Task handling = task("userTask_handleComplaint");
            assertThat(handling.getAssignee()).isNull();
            assertThat(candidates("userTask_handleComplaint")).containsExactly(next[0]);
            run(next[1], () -> taskService.claim(handling.getId(), next[1]));
            handle(next[1]);
            answer(next[1]);
        }
        assertThat(complaint().level()).isEqualTo(3);
        call("huifang2", "no", 2);
        assertEnded("endEvent_finalDecision");
        assertThat(complaint().state()).isEqualTo(ComplaintState.FINAL);
        assertThat(complaint().round()).isEqualTo(4);
        assertThat(entries(Event.HANDLED)).extracting(Entry::outcome).containsExactly(null, null, null, "final");
        assertThat(entries(Event.HANDLED)).extracting(Entry::level).containsExactly(0, 1, 2, 3);
        assertThat(entries(Event.HANDED_OVER)).extracting(Entry::holder).contains("jiandu1", "zongjing1", "bumen1");
        assertThat(messages()).contains("complaint.message.closed.FINAL").hasSize(2 + 4 + 3 + 1);
        assertRefused(() -> as("qiantai1", () -> corrections.reopen(number, "不服")), "complaint.reopen.state");
    }

    @Test
    void aCustomerSatisfiedWithTheCommitteeIsSatisfied() {
        answered("weixiu1");
        for (String person : List.of("bumen1", "zongjing1", "jiandu2")) {
            call("huifang1", "no", 2);
            handle(person);
            answer(person);
        }
        call("huifang1", "yes", 4);
        assertEnded("endEvent_satisfied");
    }

    @Test
    void threeCallsOnDifferentWorkingDaysAndThenALastLetter() {
        at(LocalDateTime.of(2026, 3, 12, 9, 0)); // Thursday
        answered("weixiu1");
        notReached("huifang1");
        assertThat(task("userTask_callBack")).isNull();
        assertThat(due("intermediateCatchEvent_nextCallDay")).isEqualTo("2026-03-13T09:00");
        fire("intermediateCatchEvent_nextCallDay");
        notReached("huifang1");
        assertThat(due("intermediateCatchEvent_nextCallDay")).isEqualTo("2026-03-16T09:00"); // not on the weekend
        fire("intermediateCatchEvent_nextCallDay");
        notReached("huifang2");
        assertEnded("endEvent_unreachable");
        assertThat(complaint().state()).isEqualTo(ComplaintState.UNREACHABLE);
        assertThat(entries(Event.CALLED)).extracting(Entry::outcome).containsExactly("AGAIN", "AGAIN", "UNREACHABLE");
        assertThat(messages()).contains("complaint.message.closed.UNREACHABLE");
    }

    @Test
    void aCallThatNobodyTakesCountsOnceADayAndNotOnADayOff() {
        at(LocalDateTime.of(2026, 3, 13, 16, 0)); // Friday
        answered("weixiu1");
        at(LocalDateTime.of(2026, 3, 14, 10, 0));
        assertRefused(() -> notReached("huifang1"), "complaint.call.dayOff");
        assertThat(entries(Event.CALLED)).isEmpty();
        at(LocalDateTime.of(2026, 3, 16, 9, 30));
        notReached("huifang1");
        assertRefused(() -> as("huifang1", () -> calls.notReached(number, null)), "complaint.call.sameDay");
        fire("intermediateCatchEvent_nextCallDay");
        call("huifang1", "yes", 5); // the second attempt reaches him
        assertEnded("endEvent_satisfied");
    }

    @Test
    @Proves("4-9")
    void whoHandledItDoesNotCallBackByAnyRoute() {
        answered("huifang1");
        String task = task("userTask_callBack").getId();
        Map<String, Object> form =
                Map.of("callOutcome", "answered", "satisfied", "yes", "score", 5, "customerWords", "好");
        String key = "complaint.call.handler";
        assertRefused(() -> run("huifang1", () -> taskService.claim(task, "huifang1")), key);
        assertRefused(() -> run("huifang1", () -> taskService.complete(task, form)), key);
        assertRefused(() -> run("admin", () -> taskService.setAssignee(task, "huifang1")), key);
        assertRefused(() -> run("admin", () -> taskService.delegateTask(task, "huifang1")), key);
        assertRefused(() -> run("huifang1", () -> calls.reached(number, true, 5, "好")), key);
        assertThat(entries(Event.CALLED)).isEmpty();
        call("huifang2", "no", 2);
        handle("bumen1"); // another round, another handler: the first still does not call
        answer("bumen1");
        String again = task("userTask_callBack").getId();
        assertRefused(() -> run("huifang1", () -> taskService.claim(again, "huifang1")), key);
        call("huifang2", "yes", 5);
        assertEnded("endEvent_satisfied");
    }

    @Test
    @Proves("4-8")
    void aMissedFirstResponseRisesByItselfLevelByLevel() {
        report(Map.of());
        miss();
        Entry missed = entries(Event.MISSED).get(0);
        assertThat(missed.holder()).isEqualTo("complaintHandler");
        assertThat(missed.level()).isZero();
        assertThat(missed.clock()).isEqualTo(ClockKind.FIRST_RESPONSE);
        assertThat(missed.by()).isEqualTo("system");
        assertThat(candidates("userTask_assignHandler")).containsExactly("departmentHead");
        assertThat(missAt()).isEqualTo("2026-03-11T09:00:01"); // the same time again
        miss();
        assertThat(candidates("userTask_assignHandler")).containsExactly("generalManager");
        miss();
        assertThat(candidates("userTask_assignHandler")).containsExactly("supervisionCommittee");
        miss(); // nobody is above
        assertThat(candidates("userTask_assignHandler")).containsExactly("supervisionCommittee");
        assertThat(complaint().level()).isEqualTo(3);
        assertThat(entries(Event.MISSED))
                .extracting(Entry::holder)
                .containsExactly("complaintHandler", "departmentHead", "generalManager", "supervisionCommittee");
    }

    @Test
    void whatIsForgottenAtTheLastLevelIsLateOnceForEachClock() {
        report(Map.of());
        for (int level = 0; level < 4; level++) {
            miss(); // four working hours each
        }
        LocalDateTime due = LocalDateTime.of(2026, 3, 12, 9, 0);
        assertThat(dueOf("userTask_assignHandler")).isEqualTo(due);
        assertThat(missAt()).isEqualTo("2026-03-13T09:00:01"); // the solution's, after twenty-four hours
        miss();
        assertThat(entries(Event.MISSED))
                .extracting(Entry::clock)
                .containsExactly(
                        ClockKind.FIRST_RESPONSE,
                        ClockKind.FIRST_RESPONSE,
                        ClockKind.FIRST_RESPONSE,
                        ClockKind.FIRST_RESPONSE,
                        ClockKind.SOLUTION);
        assertThat(missAt().getYear()).isEqualTo(9999);
        assertThat(reminderAt().getYear()).isEqualTo(9999);
        assertThat(dueOf("userTask_assignHandler")).isEqualTo(due);
    }

    private LocalDateTime dueOf(String task) {
        return LocalDateTime.ofInstant(task(task).getDueDate().toInstant(), clock.getZone());
    }

    @Test
    void aMissedSolutionLeavesTheHandsOfWhoHadIt() {
        report(Map.of());
        assign("weixiu1");
        miss();
        assertThat(entries(Event.MISSED).get(0).holder()).isEqualTo("weixiu1");
        assertThat(task("userTask_handleComplaint").getAssignee()).isNull();
        assertThat(candidates("userTask_handleComplaint")).containsExactly("departmentHead");
        assertThat(complaint().responsible()).isNull();
        handle("bumen1");
        assertThat(task("userTask_answerCustomer").getAssignee()).isEqualTo("bumen1");
        answer("bumen1");
        call("huifang1", "no", 1);
        assertThat(candidates("userTask_handleComplaint")).containsExactly("generalManager");
    }

    @Test
    void aMissedCallbackIsOpenToTheNextLevelTooAndChangesNoLevel() {
        answered("weixiu1");
        miss();
        assertThat(entries(Event.MISSED).get(0).clock()).isEqualTo(ClockKind.CALLBACK);
        assertThat(entries(Event.MISSED).get(0).holder()).isEqualTo("callbackSpecialist");
        assertThat(candidates("userTask_callBack")).containsExactly("callbackSpecialist", "departmentHead");
        assertThat(complaint().level()).isZero();
        call("bumen1", "no", 2);
        assertThat(candidates("userTask_handleComplaint")).containsExactly("departmentHead");
        assertThat(complaint().level()).isEqualTo(1);
    }

    @Test
    @Proves("4-8")
    void threeQuartersOfTheTimeRemindWhoHoldsItOnceForEachClock() {
        report(Map.of());
        assertThat(reminderAt()).isEqualTo("2026-03-10T12:00");
        fire("boundaryEvent_reminderNear");
        assertThat(entries(Event.REMINDED)).extracting(Entry::holder).containsExactly("complaintHandler");
        assertThat(variable("remindedAt")).isEqualTo("2026-03-10 12:00");
        assertThat(reminderAt()).isEqualTo("2026-03-12T11:00"); // the solution's
        assign("weixiu1");
        assertThat(reminderAt()).isEqualTo("2026-03-12T11:00");
        fire("boundaryEvent_reminderNear");
        assertThat(entries(Event.REMINDED)).extracting(Entry::holder).containsExactly("complaintHandler", "weixiu1");
        assertThat(reminderAt().getYear()).isEqualTo(9999);
        assertThat(clocks.faces(number))
                .filteredOn(face -> face.kind() == ClockKind.SOLUTION)
                .extracting(ClockFace::colour)
                .containsExactly("orange");
    }

    @Test
    void theClocksStandStillWhileTheCustomerOwesAnAnswer() {
        report(Map.of());
        assign("weixiu1");
        at(TUESDAY.plusHours(2));
        complete("weixiu1", "userTask_handleComplaint", Map.of("handlingOutcome", "ask", "question", "請問是哪個龍頭?"));
        assertThat(complaint().state()).isEqualTo(ComplaintState.AWAITING_CUSTOMER);
        assertThat(missAt().getYear()).isEqualTo(9999);
        assertThat(reminderAt().getYear()).isEqualTo(9999);
        assertThat(messages()).contains("complaint.message.question");
        at(LocalDateTime.of(2026, 3, 16, 11, 0)); // the next Monday
        run("qiantai1", () -> desk.customerAnswered(number, "廚房的"));
        assertThat(complaint().state()).isEqualTo(ComplaintState.HANDLING);
        assertThat(task("userTask_handleComplaint").getAssignee()).isEqualTo("weixiu1");
        assertThat(missAt()).isEqualTo("2026-03-19T09:00:01"); // two of twenty-four hours were used
        assertThat(entries(Event.CUSTOMER_ANSWERED).get(0).words()).isEqualTo("廚房的");
        complete("weixiu1", "userTask_handleComplaint", Map.of("handlingOutcome", "ask", "question", "幾點在家?"));
        at(LocalDateTime.of(2026, 3, 16, 12, 0));
        complete("qiantai1", "userTask_awaitCustomer", Map.of("customerAnswer", "下午三點"));
        assertThat(missAt()).isEqualTo("2026-03-19T10:00:01"); // one hour more
        assertRefused(() -> run("qiantai1", () -> desk.customerAnswered(number, "再說")), "complaint.noQuestion");
        handle("weixiu1");
        answer("weixiu1");
        call("huifang1", "yes", 5);
        assertEnded("endEvent_satisfied");
    }

    @Test
    void anotherSeverityCountsFromTheBeginningOfTheClocks() {
        report(Map.of());
        at(TUESDAY.plusMinutes(30));
        run("tousu1", () -> desk.changeSeverity(number, Severity.CRITICAL, "客戶要上訪"));
        assertThat(missAt()).isEqualTo("2026-03-10T10:00:01");
        assertThat(LocalDateTime.ofInstant(
                        task("userTask_assignHandler").getDueDate().toInstant(), clock.getZone()))
                .isEqualTo("2026-03-10T10:00");
        complete(
                "tousu1",
                "userTask_assignHandler",
                Map.of(
                        "department",
                        "engineering",
                        "responsible",
                        "weixiu1",
                        "newSeverity",
                        "low",
                        "severityReason",
                        "只是滴水"));
        assertThat(missAt()).isEqualTo("2026-03-17T09:00:01"); // forty hours from the registration
        assertThat(entries(Event.RATED)).extracting(Entry::outcome).containsExactly("normal", "critical", "low");
        assertRefused(
                () -> run("tousu1", () -> desk.changeSeverity(number, Severity.LOW, "再改")), "complaint.severitySame");
        assertRefused(
                () -> run("tousu1", () -> desk.changeSeverity(number, Severity.HIGH, " ")), "complaint.severityReason");
    }

    @Test
    void aDuplicateEndsInTheOtherAndItsCustomerIsTold() {
        String first = report(Map.of());
        String duplicate = report(Map.of());
        assertThat(complaint().repeated()).isTrue();
        assertThat(complaint().severity()).isEqualTo(Severity.HIGH);
        run("tousu1", () -> desk.merge(duplicate, first));
        assertEnded("endEvent_merged");
        assertThat(complaint().state()).isEqualTo(ComplaintState.MERGED);
        assertThat(complaint().mergedInto()).isEqualTo(first);
        assertThat(messages()).contains("complaint.message.merged");
        assertRefused(() -> run("tousu1", () -> desk.merge(duplicate, first)), "complaint.closed");
        assertRefused(() -> run("tousu1", () -> desk.merge(first, first)), "complaint.merge.itself");
        email = "other-" + email;
        String others = report(Map.of());
        assertRefused(() -> run("tousu1", () -> desk.merge(others, first)), "complaint.merge.otherCustomer");
    }

    @Test
    void withinThirtyDaysItIsOpenedAgainAndCountsAsRepeated() {
        answered("weixiu1");
        call("huifang1", "yes", 4);
        at(TUESDAY.plusDays(30));
        run("qiantai1", () -> desk.reopen(number, "又漏了"));
        Complaint reopened = complaint();
        assertThat(reopened.repeated()).isTrue();
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.severity()).isEqualTo(Severity.HIGH);
        assign("weixiu2");
        handle("weixiu2");
        answer("weixiu2");
        // whoever handled it before it was opened again does not call either
        assertRefused(() -> run("weixiu1", () -> calls.reached(number, true, 5, "好")), "complaint.call.handler");
        call("huifang1", "yes", 5);
        assertEnded("endEvent_satisfied");
        at(TUESDAY.plusDays(61));
        assertRefused(() -> run("qiantai1", () -> desk.reopen(number, "又漏了")), "complaint.reopen.late");
    }

    @Test
    void earlierOnesOfTheSameCustomerAndKindAreShownAndCasesLinked() {
        String first = report(Map.of());
        String fee = report(Map.of("kind", "fee"));
        assertThat(complaint().repeated()).isFalse();
        report(Map.of());
        assertThat(intake.similar(complaint())).extracting(Complaint::number).containsExactly(first);
        run("tousu1", () -> corrections.link(number, fee));
        assertThat(intake.linked(fee)).containsExactly(number);
        assertRefused(() -> run("tousu1", () -> corrections.link(fee, number)), "complaint.link.known");
        at(TUESDAY.plusDays(31));
        report(Map.of());
        assertThat(complaint().repeated()).isFalse();
        assertThat(intake.similar(complaint())).hasSize(2);
    }

    @Test
    void everyCharacterOfALongComplaintIsKept() {
        String words = Statements.longest();
        report(Map.of("statement", Statements.json(words), "customerName", "𠮷田👨‍👩‍👧"));
        assertThat(complaint().statement()).isEqualTo(words);
        assertThat(complaint().customerName()).isEqualTo("𠮷田👨‍👩‍👧");
        assertThat(variable("customerName")).isEqualTo("𠮷田👨‍👩‍👧");
        assign("weixiu1");
        String measures = "💧שלום 𠮷".repeat(400);
        complete(
                "weixiu1",
                "userTask_handleComplaint",
                Map.of("handlingOutcome", "done", "measures", measures, "cost", "0"));
        complete("weixiu1", "userTask_answerCustomer", Map.of("answerText", measures));
        assertThat(entries(Event.HANDLED).get(0).words()).isEqualTo(measures);
        assertThat(jdbc.sql("SELECT arguments FROM outbox_message WHERE address = :address AND template LIKE '%answer'")
                        .param("address", email)
                        .query(String.class)
                        .single())
                .contains(measures);
        assertRefused(() -> report(Map.of("statement", Statements.json(words + "多"))), "complaint.statementLong");
    }

    @Test
    void aRefusedStepLeavesTheTaskAndTheJournalAsTheyWere() {
        report(Map.of());
        int before = intake.entries(number).size();
        assertRefused(() -> assign("nobody"), "complaint.responsibleUnknown");
        assertRefused(() -> assign("shenji1"), "complaint.responsibleUnknown"); // an auditor only looks on
        assertThat(intake.entries(number)).hasSize(before);
        assertThat(task("userTask_assignHandler")).isNotNull();
        assertRefused(() -> report(Map.of("email", "")), "complaint.noAddress");
        assertRefused(() -> report(Map.of("subjectNumber", "WX-20200101-0001")), "repair.unknownOrder");
    }
}
