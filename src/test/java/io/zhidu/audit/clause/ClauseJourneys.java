package io.zhidu.audit.clause;

import static io.zhidu.support.EngineDesk.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.audit.clause.ClauseHistory.Place;
import io.zhidu.repair.RepairFixtures;
import io.zhidu.support.EngineDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the history says of the clauses, by real orders of a month of their own; one body for both databases. */
abstract class ClauseJourneys {

    private static final LocalDateTime REPORTED = LocalDateTime.of(2020, 6, 1, 9, 0);
    private static final Period JUNE = new Period(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 30));
    private static final Period JULY = new Period(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 7, 31));

    @Autowired
    ClauseService clauses;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private EngineDesk desk;
    private String instance;

    @BeforeEach
    void estate() {
        desk = new EngineDesk(engine, clock.getZone());
        transaction.executeWithoutResult(status -> RepairFixtures.load(jdbc));
        desk.at(REPORTED);
    }

    @AfterEach
    void leave() {
        desk.leave();
    }

    @Test
    void halfAnHourToSendSomebodyIsKeptAndAMinuteMoreIsBroken() {
        String kept = report();
        String broken = report();
        desk.at(REPORTED.plusMinutes(30));
        dispatch(kept);
        desk.at(REPORTED.plusMinutes(31));
        dispatch(broken);
        assertThat(cases("1-3.3", "kept-1", JUNE)).contains(kept).doesNotContain(broken);
        assertThat(cases("1-3.3", "broken-1", JUNE)).contains(broken).doesNotContain(kept);
        assertThat(cases("1-3.3", Sign.CARRIED, JUNE)).contains(kept, broken);
        assertThat(cases("1-3.3", "kept-1", JULY)).doesNotContain(kept);
    }

    @Test
    void whatIsStillOpenWhenItWasDueIsBrokenAlready() {
        String open = report();
        desk.at(REPORTED.plusMinutes(30));
        assertThat(cases("1-3.3", "broken-1", JUNE)).doesNotContain(open);
        desk.at(REPORTED.plusMinutes(31));
        assertThat(cases("1-3.3", "broken-1", JUNE)).contains(open);
    }

    @Test
    void aVisitTenMinutesLateIsBrokenAndOneInTimeIsKept() {
        String late = report();
        String lateInstance = instance;
        dispatch(late);
        desk.fire(desk.timer(lateInstance));
        String kept = report();
        dispatch(kept);
        desk.at(REPORTED.plusMinutes(70));
        arrive("2020-06-01T10:10");
        assertThat(cases("1-3.2", "broken-1", JUNE)).contains(late).doesNotContain(kept);
        assertThat(cases("1-3.2", "kept-1", JUNE)).contains(kept).doesNotContain(late);
    }

    @Test
    void noConsentIsNotedAndConsentIsKept() {
        String agreed = toConsent();
        answer("agreed");
        String refused = toConsent();
        answer("refused");
        assertThat(cases("1-3.4", "kept-1", JUNE)).contains(agreed).doesNotContain(refused);
        assertThat(cases("1-3.4", "noted-1", JUNE)).contains(refused).doesNotContain(agreed);
    }

    @Test
    void aFigureIsTheNumberOfItsCasesAndTheLineSumsThemUp() {
        long before = clauses.line("1-3.3", JUNE).times("BROKEN");
        String late = report();
        desk.at(REPORTED.plusMinutes(31));
        dispatch(late);
        ClauseService.Line line = clauses.line("1-3.3", JUNE);
        assertThat(line.times("BROKEN")).isEqualTo(before + 1);
        assertThat(line.of("broken-1").times())
                .isEqualTo(all("1-3.3", "broken-1").size());
        assertThat(line.carried().cases())
                .isPositive()
                .isLessThanOrEqualTo(line.carried().times());
        assertThat(clauses.line("1-5.1", JUNE).times("BROKEN"))
                .as("cannot be counted")
                .isNull();
    }

    @Test
    void pagesFollowEachOtherWithoutAGapAndWithoutARepetition() {
        for (int i = 0; i < 5; i++) {
            report();
        }
        List<Happening> whole = all("1-3.1", Sign.CARRIED);
        List<Happening> paged = new ArrayList<>();
        Place after = null;
        List<Happening> page;
        do {
            page = clauses.happenings("1-3.1", Sign.CARRIED, JUNE, after, 2);
            paged.addAll(page);
            after = page.isEmpty() ? null : Place.of(page.get(page.size() - 1));
        } while (!page.isEmpty());
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates();
    }

    @Test
    void elementsAndRulesThatNameAClauseCarryIt() {
        assertThat(clauses.carriers("3-2.2.1"))
                .extracting(Carrier::element)
                .contains("rule_firstOverLimit", "rule_notUnderThird", "userTask_signOverLimit");
        assertThat(clauses.lines(JUNE))
                .allSatisfy(line -> assertThat(clauses.carriers(line.clause().id()))
                        .as(line.clause().id())
                        .isNotEmpty());
    }

    private List<String> cases(String clause, String figure, Period period) {
        List<String> numbers = new ArrayList<>();
        clauses.forEach(clause, figure, period, one -> numbers.add(one.number()));
        return numbers;
    }

    private List<Happening> all(String clause, String figure) {
        List<Happening> found = new ArrayList<>();
        clauses.forEach(clause, figure, JUNE, found::add);
        return found;
    }

    private String report() {
        desk.at(REPORTED);
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "repair-order",
                        Map.of(
                                "channel", "front-desk",
                                "customerName", "王先生",
                                "buildingId", RepairFixtures.BUILDING,
                                "room", "301",
                                "specialty", "plumbing",
                                "description", "水龍頭漏水",
                                "appointmentAt", "2020-06-01 10:00"))
                .getId();
        return (String) engine.getRuntimeService().getVariable(instance, "orderNumber");
    }

    private void dispatch(String number) {
        String of = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        desk.complete(of, "userTask_dispatch", Map.of("chosenTechnician", "tech1", "dispatchReason", "試"));
    }

    private void arrive(String at) {
        desk.complete(instance, "userTask_registerArrival", Map.of("visitOutcome", "arrived", "arrivedAt", at));
    }

    private String toConsent() {
        String number = report();
        dispatch(number);
        desk.at(REPORTED.plusMinutes(60));
        arrive("2020-06-01T10:00");
        desk.complete(
                instance,
                "userTask_confirmOnSite",
                Map.of("finding", "閥芯磨損", "feeLines", json("[{\"itemCode\":\"T-LABOUR\",\"quantity\":\"1\"}]")));
        return number;
    }

    private void answer(String answer) {
        desk.complete(instance, "userTask_obtainConsent", Map.of("customerAnswer", answer, "answeredBy", "王先生"));
    }
}
