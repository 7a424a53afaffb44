package io.zhidu.incentive;

import static io.zhidu.support.EngineDesk.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.Settlement.State;
import io.zhidu.incentive.Step.Event;
import io.zhidu.incentive.evidence.EvidenceKind;
import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settlements from what is missing to what is locked; on both databases. */
abstract class SettlementJourneys extends IncentiveWorld {

    @ParameterizedTest
    @CsvSource({
        "monthly, 2025-07, incentive.period.notOver",
        "ranking, 2025-Q3, incentive.period.notOver",
        "annual, 2025, incentive.period.notOver",
        "monthly, 2025-Q1, incentive.period.otherLength.monthly",
        "sales, 2025-06, incentive.period.otherLength.sales",
        "weekly, 2025-06, incentive.kind.unknown",
        "monthly, June, incentive.period.unreadable"
    })
    void whatCannotBeSettledIsRefused(String kind, String period, String problem) {
        assertRefused(() -> collecting.determine(kind, period), problem);
    }

    @Test
    void onTheDayAfterThePeriodItsSettlementsAreDueUntilSomebodyBegins() {
        desk.at(TODAY.withDayOfMonth(1));
        assertThat(collecting.due())
                .containsExactly(
                        "JL-2025-06-monthly", "JL-2025-Q2-ranking", "JL-2025-Q2-sales", "JL-2025-H1-half-year");
        String number = collecting.determine("monthly", "2025-06");
        assertThat(collecting.begin(number)).isTrue();
        assertThat(collecting.begin(number)).isFalse();
        assertThat(collecting.due()).doesNotContain(number).hasSize(3);
        assertThat(statements.steps(number)).extracting(Step::event).containsExactly(Event.BEGUN);
        desk.at(TODAY.withMonth(6));
        assertThat(collecting.due()).containsExactly("JL-2025-05-monthly");
    }

    @Test
    void whoShouldHaveEvidenceAndHasNoneIsNamed() {
        trip("CC-1", "fuwu01", "1", "2025-01-06");
        desk.run("bumen1", () -> collecting.begin("JL-2025-01-monthly"));
        assertThat(collecting.collect("JL-2025-01-monthly"))
                .contains(new Missing("fuwu02", "trip"), new Missing("zuzhang1", "trip"))
                .doesNotContain(new Missing("fuwu01", "trip"), new Missing("kefu1", "trip"));
        quality("fuwu01", "2025-Q1", "90");
        cost("fuwu02", "2025-Q1", "1.00");
        desk.run("bumen1", () -> collecting.begin("JL-2025-Q1-ranking"));
        assertThat(collecting.collect("JL-2025-Q1-ranking"))
                .contains(new Missing("fuwu01", "cost"), new Missing("fuwu02", "quality"), new Missing("kefu1", "cost"))
                .doesNotContain(new Missing("fuwu01", "quality"), new Missing("fuwu02", "cost"));
        desk.run("bumen1", () -> collecting.begin("JL-2025-Q1-sales"));
        assertThat(collecting.collect("JL-2025-Q1-sales")).isEmpty();
    }

    @Test
    void aMonthsPointsArePaidFor() {
        trip("CC-1", "fuwu01", "20.5", "2025-01-06");
        accident("SG-1", "fuwu01", "2025-01-07");
        trip("CC-2", "fuwu02", "18.50", "2025-01-06");
        trip("CC-3", "caiwu1", "18", "2025-01-31"); // of no role that is expected, paid all the same
        String number = computed("monthly", "2025-01");
        assertThat(gross(number, "fuwu01")).isEqualTo(Money.of("405.00"));
        assertThat(gross(number, "fuwu02")).isEqualTo(Money.of("405.00"));
        assertThat(gross(number, "caiwu1")).isEqualTo(Money.of("270.00"));
        assertThat(gross(number, "fuwu03")).isEqualTo(Money.ZERO); // expected, and told that he has none
        assertThat(lines(number, "fuwu01"))
                .extracting(Line::rule)
                .containsExactly(Rule.TRIP, Rule.ACCIDENT, Rule.BASE, Rule.POINT_PAY);
        Settlement settlement = settlements.get(number);
        assertThat(settlement.state()).isEqualTo(State.COMPUTED);
        assertThat(settlement.payoutMonth()).isEqualTo(YearMonth.of(2025, 2));
        assertThat(statements.total(number).gross()).isEqualTo(Money.of("1080.00"));
        assertThat(statements.total(number).persons())
                .isEqualTo(results.persons(number).size());
    }

    @Test
    @Proves({"2-2", "2-5.1"})
    void aQuarterIsRankedByQualityPointsAndCost() {
        String[] people = {"fuwu01", "fuwu02", "fuwu03", "fuwu04", "zuzhang1", "kefu1", "kefu2", "kefu3", "zuzhang2"};
        for (String person : people) {
            quality(person, "2025-Q1", person.equals("fuwu01") ? "99" : "90");
            cost(person, "2025-Q1", person.equals("zuzhang2") ? "501.00" : "500.00");
        }
        trip("CC-1", "fuwu02", "30", "2025-01-06");
        trip("CC-2", "fuwu02", "1", "2025-03-31");
        trip("CC-3", "fuwu03", "31", "2025-02-06");
        trip("CC-4", "fuwu04", "33", "2025-02-06");
        accident("SG-1", "fuwu04", "2025-03-01"); // of another month, and of the quarter all the same
        quality("fuwu05", "2025-Q1", "100"); // whose cost nobody told
        trip("CC-5", "fuwu05", "99", "2025-02-06");
        String number = computed("ranking", "2025-Q1");
        assertThat(rank(number, "fuwu01")).isEqualTo("1 1500.00");
        assertThat(rank(number, "fuwu02")).isEqualTo("2 1500.00");
        assertThat(rank(number, "fuwu03")).isEqualTo("2 1500.00");
        assertThat(rank(number, "fuwu04")).isEqualTo("2 1500.00");
        assertThat(rank(number, "zuzhang1")).isEqualTo("5 1000.00");
        assertThat(rank(number, "kefu3")).isEqualTo("5 1000.00");
        assertThat(rank(number, "zuzhang2")).isEqualTo("9 0.00");
        assertThat(rank(number, "fuwu05")).isEqualTo("0 0.00");
        assertThat(lines(number, "fuwu04"))
                .extracting(Line::rule)
                .containsExactly(Rule.QUALITY, Rule.POINTS, Rule.COST, Rule.RANK_REWARD);
        assertThat(lines(number, "fuwu04").get(1).points()).isEqualTo(number("31.00"));
    }

    private String rank(String number, String person) {
        Line reward = lines(number, person).stream()
                .filter(line -> line.rule() == Rule.RANK_REWARD)
                .findFirst()
                .orElseThrow();
        return reward.quantity().toBigInteger() + " " + reward.amount();
    }

    @Test
    @Proves("2-6")
    void aHalfYearIsPaidByAnotherDocument() {
        amount("kefu1", "2025-H1", "8000.00");
        String number = computed("half-year", "2025-H1");
        assertThat(lines(number, "kefu1")).singleElement().satisfies(line -> {
            assertThat(line.rule()).isEqualTo(Rule.HALF_YEAR);
            assertThat(line.amount()).isEqualTo(Money.of("8000.00"));
            assertThat(line.note()).isEqualTo("客服〔2025〕7號");
        });
        assertThat(settlements.get(number).payoutMonth()).isEqualTo(YearMonth.of(2025, 7));
    }

    @Test
    @Proves("2-signatures")
    void threeDifferentPeopleSignInThisOrder() {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        String number = computed("monthly", "2025-01");
        assertRefused(() -> review(number), "incentive.settlement.elsewhere");
        assertRefused(() -> approve(number), "incentive.settlement.elsewhere");
        prepare(number);
        assertRefused(() -> prepare(number), "incentive.settlement.elsewhere");
        assertRefused(() -> approve(number), "incentive.settlement.elsewhere");
        assertRefused(() -> desk.run("bumen1", () -> settlements.review(number)), "incentive.settlement.signedAlready");
        review(number);
        assertRefused(
                () -> desk.run("bumen1", () -> settlements.approve(number)), "incentive.settlement.signedAlready");
        assertRefused(
                () -> desk.run("renli1", () -> settlements.approve(number)), "incentive.settlement.signedAlready");
        approve(number);
        Settlement settlement = settlements.get(number);
        assertThat(settlement.state()).isEqualTo(State.LOCKED);
        assertThat(settlement.signers()).containsExactly("bumen1", "renli1", "lingdao1");
        assertThat(statements.steps(number))
                .extracting(Step::event)
                .containsExactly(Event.BEGUN, Event.COMPUTED, Event.PREPARED, Event.REVIEWED, Event.LOCKED);
        assertThat(collecting.isLocked(number)).isTrue();
    }

    @Test
    void whatIsSentBackIsSignedAnew() {
        String number = reviewed("monthly", "2025-01");
        assertRefused(
                () -> desk.run("lingdao1", () -> settlements.sendBack(number, " ")),
                "incentive.settlement.reasonMissing");
        desk.run("lingdao1", () -> settlements.sendBack(number, "缺一趟"));
        assertThat(settlements.get(number).signers()).isEmpty();
        assertThat(settlements.get(number).state()).isEqualTo(State.COLLECTING);
        assertRefused(() -> approve(number), "incentive.settlement.elsewhere");
        assertRefused(() -> prepare(number), "incentive.settlement.elsewhere");
        computed("monthly", "2025-01");
        assertRefused(() -> approve(number), "incentive.settlement.elsewhere");
        prepare(number);
        review(number);
        approve(number);
        assertThat(statements.steps(number))
                .filteredOn(step -> step.event() == Event.SENT_BACK)
                .singleElement()
                .satisfies(step -> assertThat(step.reason()).isEqualTo("缺一趟"));
    }

    @Test
    void whatIsLockedStaysAsItIs() {
        String number = locked("monthly", "2025-01");
        assertRefused(() -> settlements.compute(number), "incentive.settlement.locked");
        assertRefused(() -> collecting.collect(number), "incentive.settlement.locked");
        assertRefused(() -> settlements.sendBack(number, "再看"), "incentive.settlement.locked");
        assertThat(collecting.begin(number)).isFalse();
    }

    @Test
    void whoSignsSignsWhatIsToldUntilThen() {
        trip("CC-1", "fuwu01", "20", "2025-01-06");
        String number = computed("monthly", "2025-01");
        trip("CC-2", "fuwu01", "1", "2025-01-07");
        assertRefused(() -> prepare(number), "incentive.settlement.outOfDate");
        computed("monthly", "2025-01");
        prepare(number);
        evidence.withdraw(EvidenceKind.TRIP, "CC-2", "沒有去", "bumen1");
        assertRefused(() -> review(number), "incentive.settlement.outOfDate");
        computed("monthly", "2025-01");
        prepare(number);
        review(number);
        trip("CC-3", "fuwu02", "1", "2025-01-07");
        assertRefused(() -> approve(number), "incentive.settlement.outOfDate");
        assertThat(settlements.get(number).state()).isEqualTo(State.REVIEWED);
        trip("CC-4", "fuwu02", "1", "2025-02-07"); // which is another month's
        computed("monthly", "2025-01");
        prepare(number);
        review(number);
        approve(number);
        assertThat(gross(number, "fuwu01")).isEqualTo(Money.of("810.00"));
    }
}
