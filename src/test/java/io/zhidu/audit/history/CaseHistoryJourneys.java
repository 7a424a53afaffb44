package io.zhidu.audit.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhidu.support.EngineDesk;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class CaseHistoryJourneys extends HistoryWorld {

    @Autowired
    Models models;

    @Test
    void aCaseIsFoundByItsNumberAndByItsInstance() {
        complaintOfTwoRounds();
        CaseHead head = head();
        assertThat(head.customer()).isEqualTo(customer);
        assertThat(head.processName()).isEqualTo("客戶投訴");
        assertThat(head.state()).isEqualTo(CaseState.ENDED);
        assertThat(head.outcome()).isEqualTo("endEvent_satisfied");
        assertThat(head.outcomeName()).isEqualTo("客戶滿意");
        assertThat(head.begunBy()).isEqualTo("qiantai1");
        assertThat(head.begunAt()).isEqualTo(TUESDAY);
        assertThat(histories.find(head.id())).contains(head);
        assertThat(histories.find("TS-19000101-0001")).isEmpty();
    }

    @Test
    void aStepSaysWhoDidItUnderWhichClauseForWhomAndHowLongItTook() {
        complaintOfTwoRounds();
        Step handled = allSteps(500).stream()
                .filter(each -> each.element().equals("userTask_handleComplaint"))
                .findFirst()
                .orElseThrow();
        assertThat(handled.name()).isEqualTo("處理投訴");
        assertThat(handled.clauses()).contains("4-9");
        assertThat(handled.person()).isEqualTo("weixiu1");
        assertThat(handled.personName()).isEqualTo("張志明");
        assertThat(handled.role()).isEqualTo("維修人員");
        assertThat(handled.forWhom()).contains("投訴處理員");
        assertThat(Duration.ofMillis(handled.times().working())).isEqualTo(Duration.ofMinutes(20));
        assertThat(handled.times().waiting()).isZero();
    }

    @Test
    void aTaskThatNobodyTookForHoursWaitedAndItsDeadlineWasMissed() {
        report("漏水");
        desk.at(TUESDAY.plusDays(9));
        String assign = task("userTask_assignHandler").getId();
        desk.run("tousu1", () -> engine.getTaskService().claim(assign, "tousu1"));
        desk.at(TUESDAY.plusDays(9).plusHours(1));
        complete("tousu1", "userTask_assignHandler", Map.of("department", "engineering", "responsible", "weixiu1"));
        Step assigned = allSteps(500).stream()
                .filter(each -> assign.equals(each.task()))
                .findFirst()
                .orElseThrow();
        assertThat(assigned.person()).isEqualTo("tousu1");
        assertThat(assigned.role()).isEqualTo("投訴處理員");
        assertThat(Duration.ofMillis(assigned.times().waiting())).isEqualTo(Duration.ofDays(9));
        assertThat(Duration.ofMillis(assigned.times().working())).isEqualTo(Duration.ofHours(1));
        assertThat(assigned.dueAt()).isBetween(TUESDAY, TUESDAY.plusDays(8));
        assertThat(Duration.ofMillis(assigned.times().late()))
                .isEqualTo(
                        Duration.between(assigned.dueAt(), TUESDAY.plusDays(9).plusHours(1)));
    }

    @Test
    void pagesOfAnySizeHoldEveryStepOnceInTheSameOrder() {
        complaintOfTwoRounds();
        List<String> whole = allSteps(1000).stream().map(Step::id).toList();
        assertThat(whole).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat((long) whole.size()).isEqualTo(histories.counts(head()).steps());
        assertThat(allSteps(3).stream().map(Step::id)).isEqualTo(whole);
    }

    @Test
    void everyFormIsThereAsItWasFilledInWithItsLabels() {
        complaintOfTwoRounds();
        List<FormFilled> forms = contents.forms(head(), null, null, 100).rows();
        assertThat(forms)
                .extracting(FormFilled::element)
                .filteredOn("userTask_callBack"::equals)
                .hasSize(2);
        FormFilled assigned = forms.stream()
                .filter(each -> each.element().equals("userTask_assignHandler"))
                .findFirst()
                .orElseThrow();
        assertThat(assigned.by()).isEqualTo("tousu1");
        assertThat(assigned.fields())
                .contains(new Field("department", "責任部門", "engineering", "工程部", null))
                .contains(new Field("responsible", "責任人", "weixiu1", "張志明 (weixiu1)", null));
        Page<FormFilled> first = contents.forms(head(), null, null, 2);
        assertThat(contents.forms(head(), null, first.next(), 2).rows().get(0)).isEqualTo(forms.get(2));
    }

    @Test
    void theRowsOfAFormHaveTheLabelsOfTheirColumns() {
        report("漏水");
        assertThat(contents.forms(head(), null, null, 1).rows().get(0).fields())
                .filteredOn(field -> field.name().equals("statement"))
                .singleElement()
                .satisfies(field -> assertThat(field.label()).isEqualTo("投訴內容"))
                .satisfies(field -> assertThat(field.rows())
                        .containsExactly(List.of(new Field("words", "投訴內容", "漏水", null, null))));
    }

    @Test
    void aVariableIsToldInTheWordsOfItsFormBesideItsValue() {
        report("漏水");
        String instance = head().id();
        Date at =
                Date.from(TUESDAY.plusDays(1).atZone(ZoneId.of("Asia/Shanghai")).toInstant());
        engine.getRuntimeService().setVariable(instance, "callFrom", at);
        engine.getRuntimeService().setVariable(instance, "legal", true);
        engine.getRuntimeService().setVariable(instance, "statement", EngineDesk.json("[{\"words\":\"又漏\"}]"));
        assertThat(last("callFrom").shown().words()).isEqualTo("2026-03-11 09:00");
        assertThat(last("callFrom").value()).isEqualTo("2026-03-11T01:00:00Z");
        assertThat(last("legal").shown()).isEqualTo(new Field("legal", "涉法", true, null, null));
        assertThat(last("statement").shown().rows())
                .containsExactly(List.of(new Field("words", "投訴內容", "又漏", null, null)));
        assertThat(last("levelGroup").shown().words()).isEqualTo("投訴處理員 (complaintHandler)");
        assertThat(last("phase").shown().words()).isEqualTo("首次回應 (firstResponse)");
        assertThat(last("severity").shown().words()).isEqualTo("嚴重 (high)");
    }

    private VariableChange last(String name) {
        List<VariableChange> all =
                contents.changes(head(), name, Cursor.START, 10).rows();
        return all.get(all.size() - 1);
    }

    @Test
    void aPartThatIsDoneSeveralTimesHasItsName() {
        String debt = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("bad-debt")
                .latestVersion()
                .singleResult()
                .getId();
        Models.Model model = models.of(debt);
        assertThat(model.element("subProcess_hearing#multiInstanceBody"))
                .isEqualTo(model.element("subProcess_hearing"));
        assertThat(model.element("subProcess_hearing").name()).isNotEqualTo("subProcess_hearing");
    }

    @Test
    void anEndOfAPartOfTheModelIsNoEndOfACase() {
        assertThat(models.outcomes())
                .contains(new Models.Outcome("complaint", "endEvent_merged", "已併入他案"))
                .contains(new Models.Outcome("complaint", "endEvent_satisfied", "客戶滿意"))
                .extracting(Models.Outcome::name)
                .doesNotContain("已回訪");
    }

    @Test
    void aVariableIsToldValueByValueWithWhoAndWhen() {
        report("漏水");
        String instance = head().id();
        desk.at(TUESDAY.plusMinutes(5));
        desk.run("admin", () -> engine.getRuntimeService().setVariable(instance, "note", "一"));
        desk.at(TUESDAY.plusMinutes(6));
        desk.run("admin", () -> engine.getRuntimeService().setVariable(instance, "note", "二"));
        assertThat(contents.changes(head(), "note", Cursor.START, 10).rows())
                .extracting(VariableChange::value, VariableChange::by, VariableChange::at, VariableChange::revision)
                .containsExactly(
                        tuple("一", "admin", TUESDAY.plusMinutes(5), 0), tuple("二", "admin", TUESDAY.plusMinutes(6), 1));
    }

    @Test
    void whatAStepComputesAfterAFormIsTheDoingOfWhoHandedItIn() {
        report("漏水");
        desk.at(TUESDAY.plusMinutes(10));
        complete("tousu1", "userTask_assignHandler", Map.of("department", "engineering", "responsible", "weixiu1"));
        assertThat(contents.changes(head(), "responsible", Cursor.START, 10).rows())
                .last()
                .extracting(VariableChange::value, VariableChange::by)
                .containsExactly("weixiu1", "tousu1");
        assertThat(contents.changes(head(), "orderNumber", Cursor.START, 10).rows())
                .extracting(VariableChange::by)
                .startsWith("qiantai1");
    }

    @Test
    void aDecisionSaysItsInputsTheRuleThatMatchedAndItsAnswer() {
        report("漏水");
        Decision severity = contents.decisions(head(), Cursor.START, 10).rows().stream()
                .filter(each -> each.table().equals("complaint-severity"))
                .findFirst()
                .orElseThrow();
        assertThat(severity.inputs()).contains(new Decision.Value("類別", "quality", "維修或商品質量"));
        assertThat(severity.version()).isPositive();
        assertThat(severity.rules()).hasSize(1);
        assertThat(severity.rules().get(0).outputs())
                .extracting(Decision.Value::name, Decision.Value::words)
                .containsExactly(tuple("輕重", "嚴重 (high)"));
        assertThat(severity.rules().get(0).words()).isNotBlank();
    }

    @Test
    void messagesOperationsDocumentsAndFailuresAreThere() {
        complaintOfTwoRounds();
        assertThat(contents.messages(head(), Cursor.START, 50).rows())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.words()).contains(number));
        assertThat(contents.operations(head(), Cursor.START, 100).rows())
                .extracting(Operation::kind)
                .contains("Complete", "Claim");
        assertThat(histories.documents(head()))
                .extracting(Document::path)
                .contains("/complaints/" + number, "/complaints/" + number + "/flow-form");
        assertThat(contents.troubles(head(), Cursor.START, 10).rows()).isEmpty();
        assertThat(contents.remarks(head(), Cursor.START, 10).rows()).isEmpty();
    }

    /** As the Tasklist leaves it: of the task, with nothing said of the instance. */
    @Test
    void aRemarkUnderATaskIsThereThoughItNamesNoInstance() {
        report("漏水");
        String task = desk.task(head().id(), "userTask_assignHandler").getId();
        desk.run("tousu1", () -> engine.getTaskService().createComment(task, null, "客戶下午在家"));
        assertThat(contents.remarks(head(), Cursor.START, 10).rows())
                .singleElement()
                .matches(remark -> remark.words().equals("客戶下午在家"));
        assertThat(histories.counts(head()).remarks()).isEqualTo(1);
    }

    @Test
    void theFlowIntoAPartOfTheModelIsTakenAtOnce() {
        report("漏水");
        assertThat(histories.flows(head())).contains("flow_levelChosen", "flow_phaseResponse");
    }

    @Test
    void theFlowsByWhichTheCaseWentAreTakenAndNoOthers() {
        complaintOfTwoRounds();
        assertThat(histories.flows(head()))
                .contains("flow_raised", "flow_registered", "flow_rated", "flow_clocksStarted", "flow_levelChosen")
                .contains("flow_phaseResponse", "flow_assigned", "flow_handled", "flow_answered", "flow_prepared")
                .contains("flow_cared", "flow_dissatisfied", "flow_nextRound", "flow_roundBegun", "flow_satisfied")
                .doesNotContain("flow_callAgain", "flow_notYet", "flow_missed", "flow_unreachable", "flow_reopened");
    }

    @Test
    void casesThatNameEachOtherAreRelatedBothWays() {
        report("漏水");
        CaseHead first = head();
        report("又漏水");
        desk.run("tousu1", () -> complaints.merge(number, first.number()));
        index();
        assertThat(histories.related(head()))
                .contains(new Related("refers", histories.find(first.id()).orElseThrow()));
        assertThat(histories.related(first))
                .extracting(each -> each.head().number())
                .contains(number);
    }

    @Test
    void tenThousandRowsComePageByPage() {
        report("漏水");
        String instance = head().id();
        IntStream.range(0, 101)
                .forEach(round -> engine.getRuntimeService().setVariables(instance, Variables.fromMap(hundred(round))));
        List<String> seen = new ArrayList<>();
        Cursor from = Cursor.START;
        Page<VariableChange> page;
        do {
            page = contents.changes(head(), null, from, 500);
            page.rows().forEach(each -> seen.add(each.id()));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(500);
            from = page.next() == null ? null : Cursor.parse(page.next());
        } while (from != null);
        assertThat((long) seen.size())
                .isEqualTo(histories.counts(head()).changes())
                .isGreaterThan(10_000);
        assertThat(seen).doesNotHaveDuplicates();
    }

    private static Map<String, Object> hundred(int round) {
        Map<String, Object> values = new HashMap<>();
        IntStream.range(0, 100).forEach(i -> values.put("many" + i, round));
        return values;
    }

    CaseHead head() {
        return histories.find(number).orElseThrow();
    }

    private List<Step> allSteps(int size) {
        List<Step> all = new ArrayList<>();
        Cursor from = Cursor.START;
        while (from != null) {
            Page<Step> page = steps.steps(head(), from, size);
            all.addAll(page.rows());
            from = page.next() == null ? null : Cursor.parse(page.next());
        }
        return all;
    }
}
