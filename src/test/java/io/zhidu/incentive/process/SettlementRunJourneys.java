package io.zhidu.incentive.process;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.clause.ClauseService;
import io.zhidu.audit.clause.Period;
import io.zhidu.audit.clause.Sign;
import io.zhidu.incentive.Settlement.State;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.incentive.tax.Withholding;
import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A settlement from its evidence to the payout list: begun once, what is missing, what changed meanwhile, whose figures wait. */
abstract class SettlementRunJourneys extends SettlementWorld {

    @Autowired
    private ClauseService clauses;

    @Test
    void aMonthIsSettledFromEvidenceToPayoutList() {
        told("2025-07", "20.00");
        figures("2025-08", 8);
        start("bumen1", "monthly", "2025-07");
        assertThat(desk.passed(instance, "userTask_supplyEvidence")).isFalse();
        assertThat(desk.task(instance, "userTask_prepareSettlement")).isNull(); // nobody waits for the figures
        job("serviceTask_computeSettlement");
        assertThat(variable("title")).isEqualTo("月度績效 2025-07");
        assertThat(variable("persons")).isEqualTo(statements.total(JULY).persons());
        assertThat(variable("total")).isEqualTo("810.00");
        assertThat(variable("payoutMonth")).isEqualTo("2025-08");
        assertThat(candidates("userTask_prepareSettlement")).containsExactly("departmentHead");
        prepare("bumen1");
        assertThat(candidates("userTask_reviewSettlement")).containsExactly("humanResources");
        review("renli1");
        assertThat(candidates("userTask_approveSettlement")).containsExactly("leader");
        approve("lingdao1");
        assertThat(settlement(JULY).state()).isEqualTo(State.LOCKED);
        assertThat(settlement(JULY).signers()).containsExactly("bumen1", "renli1", "lingdao1");
        assertThat(settlement(JULY).taxedAt()).isNull();
        job("serviceTask_withholdTax");
        desk.assertEnded(instance, "endEvent_payoutListReady");
        assertThat(desk.passed(instance, "userTask_supplyTaxFigures")).isFalse();
        assertThat(settlement(JULY).taxedAt()).isNotNull();
        assertThat(decisions(JULY))
                .containsExactly("bumen1 PREPARED", "renli1 REVIEWED", "lingdao1 LOCKED", "system TAXED");
        Withholding paid = tax.payout(JULY, ENGINEER).orElseThrow();
        assertThat(paid.gross()).isEqualTo(Money.of("810.00"));
        // 200810 − 8 × 5000 = 160810, of which 20 % − 16920 = 15242, of which 6000 was withheld: more than is paid
        assertThat(paid.tax()).isEqualTo(Money.of("810.00"));
        assertThat(paid.carried()).isEqualTo(Money.of("8432.00"));
    }

    @Test
    void aMonthCountsForTheClausesOfTheMonthAndForNoOtherSettlements() {
        prepared("20");
        for (String clause : List.of("2-4.1", "2-4.2", "2-13")) {
            assertThat(counted(clause)).as(clause).contains(JULY);
        }
        for (String clause : List.of("2-2", "2-5.1", "2-6", "2-7", "2-8")) {
            assertThat(counted(clause)).as(clause).doesNotContain(JULY);
        }
    }

    private List<String> counted(String clause) {
        List<String> numbers = new ArrayList<>();
        Period august = new Period(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 31));
        clauses.forEach(clause, Sign.CARRIED, august, one -> numbers.add(one.number()));
        clauses.forEach(clause, "kept-1", august, one -> numbers.add(one.number()));
        return numbers;
    }

    private List<String> candidates(String task) {
        return desk.candidates(desk.task(instance, task));
    }

    @Test
    void theNumberIsTheBusinessKeyAndASecondStartChangesNothing() {
        prepared("20");
        assertThat(businessKey()).isEqualTo(JULY);
        List<String> before = decisions(JULY);
        String first = instance;
        start("renli1", "monthly", "2025-07");
        desk.assertEnded(instance, "endEvent_alreadySettled");
        assertThat(decisions(JULY)).isEqualTo(before);
        assertThat(settlement(JULY).state()).isEqualTo(State.PREPARED);
        instance = first;
        review("renli1");
        approve("lingdao1");
        start("renli1", "monthly", "2025-07");
        desk.assertEnded(instance, "endEvent_alreadySettled");
        assertThat(desk.passed(instance, "serviceTask_collectEvidence")).isFalse();
    }

    private String businessKey() {
        ProcessInstance found = runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        return found.getBusinessKey();
    }

    @Test
    void whatWasDeletedHalfWayIsBegunAgainAndItsSignatureIsVoid() {
        prepared("20");
        runtimeService.deleteProcessInstance(instance, "by mistake");
        start("bumen1", "monthly", "2025-07");
        jobAgain();
        assertThat(settlement(JULY).state()).isEqualTo(State.COMPUTED);
        assertThat(settlement(JULY).signers()).isEmpty();
        assertThat(desk.task(instance, "userTask_prepareSettlement")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "monthly, 2025-08, incentive.period.notOver",
        "ranking, 2025-Q3, incentive.period.notOver",
        "monthly, 2025-Q2, incentive.period.otherLength.monthly",
        "annual, 2024-H1, incentive.period.otherLength.annual",
        "monthly, 2025-13, platform.form.pattern",
        "monthly, '2025-07 ', platform.form.pattern",
        "weekly, 2025-07, platform.form.option"
    })
    void whatIsNoPeriodOrIsNotOverIsRefusedAndNothingBegins(String kind, String period, String sentence) {
        assertRefused(() -> start("bumen1", kind, period), sentence);
        assertThat(statements.settlements()).isEmpty();
    }

    @Test
    void whatIsMissingIsToldByNameAndLookedForAgain() {
        trips("2025-07", Map.of(ENGINEER, "20"));
        start("bumen1", "monthly", "2025-07");
        assertThat(variable("evidenceKind")).isEqualTo("trip");
        assertThat(missing()).contains("梁偉成", "fuwu01", "出差記錄").doesNotContain(ENGINEER);
        assertThat(candidates("userTask_supplyEvidence")).containsExactly("departmentHead");
        supply(); // nothing was told: it comes again
        assertThat(missing()).contains("fuwu01");
        assertThat(desk.passed(instance, "serviceTask_computeSettlement")).isFalse();
        evidence.withdraw(EvidenceKind.TRIP, "T-2025-07-" + ENGINEER, "重錄", "bumen1");
        told("2025-07", "21");
        supply();
        assertThat(missing()).isEqualTo("[]");
        jobAgain();
        assertThat(variable("total")).isEqualTo("1080.00");
        assertThat(decisions(JULY)).isEmpty(); // nobody settled without what was missing
    }

    private void supply() {
        desk.complete("bumen1", instance, "userTask_supplyEvidence", Map.of("decision", "supplied"));
    }

    private String missing() {
        return variable("missing").toString();
    }

    @Test
    void theDepartmentSettlesWithoutWhatIsMissingAndSaysWhy() {
        trips("2025-07", Map.of(ENGINEER, "20"));
        start("bumen1", "monthly", "2025-07");
        String task = "userTask_supplyEvidence";
        assertRefused(
                () -> desk.complete("bumen1", instance, task, Map.of("decision", "settle")), "platform.form.required");
        assertThat(desk.task(instance, task)).isNotNull();
        desk.complete("bumen1", instance, task, Map.of("decision", "settle", "reason", "其他人七月沒有出差"));
        jobAgain();
        assertThat(decisions(JULY)).containsExactly("bumen1 MISSING_ACCEPTED 其他人七月沒有出差");
        assertThat(variable("total")).isEqualTo("810.00");
        assertThat(variable("reason")).isNull();
    }

    @Test
    void evidenceThatChangedAfterComputingStopsEachOfTheThree() {
        told("2025-07", "20");
        start("bumen1", "monthly", "2025-07");
        jobAgain();
        anotherTrip("2025-07");
        assertRefused(() -> prepare("bumen1"), "incentive.settlement.outOfDate");
        recompute();
        assertThat(variable("total")).isEqualTo("1080.00");
        prepare("bumen1");
        evidence.withdraw(EvidenceKind.TRIP, "T-more", "重複", "bumen1");
        assertRefused(() -> review("renli1"), "incentive.settlement.outOfDate");
        assertThat(settlement(JULY).state()).isEqualTo(State.PREPARED);
        sendBack("renli1", "userTask_reviewSettlement", "依據有變動");
        jobAgain();
        prepare("bumen1");
        review("renli1");
        anotherTrip("2025-07");
        assertRefused(() -> approve("lingdao1"), "incentive.settlement.outOfDate");
        assertThat(settlement(JULY).state()).isEqualTo(State.REVIEWED);
        sendBack("lingdao1", "userTask_approveSettlement", "又有變動");
        jobAgain();
        prepare("bumen1");
        review("renli1");
        approve("lingdao1");
        assertThat(statements.total(JULY).gross()).isEqualTo(Money.of("1080.00"));
        assertRefused(
                () -> evidence.withdraw(EvidenceKind.TRIP, "T-more", "遲了", "bumen1"), "incentive.evidence.closed");
    }

    private void recompute() {
        desk.complete("bumen1", instance, "userTask_prepareSettlement", Map.of("decision", "recompute"));
        jobAgain();
    }

    private void sendBack(String person, String task, String reason) {
        desk.complete(person, instance, task, Map.of("decision", "sendBack", "reason", reason));
    }

    @Test
    void whoHasNoPayrollFiguresBlocksHimselfOnlyAndIsPaidLater() {
        told("2025-07", "20");
        anotherTrip("T-fuwu01", "fuwu01", "2025-07", "19");
        figures("2025-08", 8);
        start("bumen1", "monthly", "2025-07");
        jobAgain();
        prepare("bumen1");
        review("renli1");
        approve("lingdao1");
        job("serviceTask_withholdTax");
        assertThat(variable("blocked").toString()).contains("梁偉成", "fuwu01").doesNotContain(ENGINEER, "fuwu02");
        assertThat(candidates("userTask_supplyTaxFigures")).containsExactlyInAnyOrder("finance", "humanResources");
        assertThat(tax.payout(JULY, "fuwu01")).isEmpty();
        Withholding paid = tax.payout(JULY, ENGINEER).orElseThrow();
        assertThat(settlement(JULY).taxedAt()).isNull();
        assertRefused(
                () -> desk.complete("caiwu1", instance, "userTask_supplyTaxFigures", Map.of()),
                "platform.form.required");
        supplied(); // they are not there yet
        assertThat(desk.task(instance, "userTask_supplyTaxFigures")).isNotNull();
        tax.take(csv("person,month,income,deductions,withheld,months\nfuwu01,2025-08,40000.00,0,0,8\n"), "caiwu1");
        supplied();
        desk.assertEnded(instance, "endEvent_payoutListReady");
        assertThat(tax.payout(JULY, "fuwu01").orElseThrow().net()).isEqualTo(Money.of("785.70")); // 3 % of 810
        assertThat(tax.payout(JULY, ENGINEER)).contains(paid);
        assertThat(settlement(JULY).taxedAt()).isNotNull();
    }

    private void supplied() {
        desk.complete("caiwu1", instance, "userTask_supplyTaxFigures", Map.of("figuresSupplied", true));
        jobAgain();
    }

    @ParameterizedTest
    @CsvSource({"sales, 2025-Q2", "half-year, 2025-H1", "annual, 2024", "ranking, 2025-Q2"})
    @Proves({"2-6", "2-7"})
    void everyOtherKindGoesTheSameWay(String kind, String period) {
        start("renli1", kind, period);
        if (desk.task(instance, "userTask_supplyEvidence") != null) {
            desk.complete("bumen1", instance, "userTask_supplyEvidence", Map.of("decision", "settle", "reason", "沒有"));
        }
        assertThat(desk.passed(instance, "userTask_supplyEvidence")).isEqualTo(!kind.equals("sales"));
        jobAgain();
        prepare("bumen1");
        review("renli1");
        approve("lingdao1");
        jobAgain();
        desk.assertEnded(instance, "endEvent_payoutListReady");
        assertThat(settlement("JL-" + period + "-" + kind).taxedAt()).isNotNull();
    }
}
