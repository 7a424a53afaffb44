package io.zhidu.incentive.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.demo.DemoPlayer;
import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.Line;
import io.zhidu.incentive.Rule;
import io.zhidu.incentive.Settlement;
import io.zhidu.incentive.Settlement.State;
import io.zhidu.incentive.SettlementService;
import io.zhidu.incentive.Statement;
import io.zhidu.incentive.evidence.Period;
import io.zhidu.incentive.evidence.Period.Length;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.platform.Money;
import io.zhidu.support.ZhiduTest;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The story can be played on whatever day the demo is started first; each play is rolled back. */
@ZhiduTest
@Transactional
class IncentiveStoryTest {

    @Autowired
    DemoPlayer player;

    @Autowired
    IncentiveStory story;

    @Autowired
    IncentiveStatements statements;

    @Autowired
    SettlementService settlements;

    @Autowired
    TaskService tasks;

    private YearMonth present;

    /** In the middle of a quarter, shortly after the turn of the year, and at the beginning of a quarter late at night. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25T14:00", "2026-02-10T09:00", "2026-10-20T23:30"})
    void sixMonthsAreSettledAndEachStateIsThereToSee(LocalDateTime now) {
        player.play(List.of(story), now);
        present = YearMonth.from(now);
        everyMonthButTheLastIsLockedAndReproduced();
        theLastWaitsForTheLeader();
        tiesShareTheirRank();
        theAccidentCostsTwoPointsOfEighteenAndAHalf();
        theRefundIsCarriedForward();
        theAppealComesBackAsACorrection();
        joinerAndLeaverArePaidForTheirTrips();
    }

    private void everyMonthButTheLastIsLockedAndReproduced() {
        IntStream.rangeClosed(-6, -2).mapToObj(this::monthly).forEach(number -> {
            assertThat(settlement(number).state()).as(number).isEqualTo(State.LOCKED);
            assertThat(settlements.isReproduced(number)).as(number).isTrue();
        });
        assertThat(settlement(monthly(-3)).taxedAt()).isNotNull();
        assertThat(settlement(monthly(-2)).taxedAt())
                .as("payroll forgot somebody")
                .isNull();
        assertThat(statements.statement(monthly(-2), DemoEvidence.FORGOTTEN).tax())
                .isNull();
        assertThat(statements.statement(monthly(-2), "fuwu01").tax().net()).isNotNull();
    }

    private void theLastWaitsForTheLeader() {
        assertThat(settlement(monthly(-1)).state()).isEqualTo(State.REVIEWED);
        assertThat(open(monthly(-1))).containsExactly("userTask_approveSettlement");
        assertThat(open(monthly(-2))).containsExactly("userTask_supplyTaxFigures");
    }

    private void tiesShareTheirRank() {
        String number = SettlementKind.RANKING.number(quarter());
        assertThat(settlement(number).state()).isEqualTo(State.LOCKED);
        assertThat(rank(number, "fuwu05")).isEqualTo(3).isEqualTo(rank(number, "fuwu06"));
        assertThat(rank(number, "fuwu08")).isEqualTo(5);
        assertThat(rank(number, "zuzhang1")).isEqualTo(8).isEqualTo(rank(number, "zuzhang2"));
        assertThat(rank(number, "fuwu04")).isEqualTo(10);
        assertThat(statements.statement(number, "zuzhang2").gross()).isEqualTo(Money.of("1000.00"));
    }

    private void theAccidentCostsTwoPointsOfEighteenAndAHalf() {
        Statement with = statements.statement(monthly(-4), "fuwu03");
        assertThat(line(with, Rule.ACCIDENT).points()).isEqualByComparingTo("-2");
        assertThat(with.gross()).isEqualTo(Money.ZERO);
        assertThat(line(statements.statement(monthly(-2), "fuwu04"), Rule.POINT_PAY)
                        .amount())
                .as("exactly 17 points")
                .isEqualTo(Money.ZERO);
    }

    private void theRefundIsCarriedForward() {
        String number = SettlementKind.SALES.number(quarter());
        assertThat(settlement(number).state()).isEqualTo(State.PREPARED);
        Statement refunded = statements.statement(number, "fuwu10");
        assertThat(refunded.gross()).isEqualTo(Money.ZERO);
        assertThat(line(refunded, Rule.CARRIED_FORWARD).amount()).isEqualTo(Money.of("550.00"));
    }

    private void theAppealComesBackAsACorrection() {
        Statement next = statements.statement(monthly(-2), "fuwu07");
        Money reversed = line(next, Rule.REVERSAL).amount();
        assertThat(line(next, Rule.CORRECTED).amount().plus(reversed)).isEqualTo(Money.of("405.00"));
        assertThat(line(next, Rule.REVERSAL).evidence()).startsWith(monthly(-3) + " #");
        assertThat(statements.appeals(monthly(-2))).hasSize(1).allMatch(appeal -> appeal.isOpen());
    }

    private void joinerAndLeaverArePaidForTheirTrips() {
        assertThat(statements.of("fuwu15")).extracting(Settlement::number).contains(monthly(-3), monthly(-2));
        assertThat(statements.of("fuwu02"))
                .extracting(Settlement::number)
                .contains(monthly(-2))
                .doesNotContain(monthly(-1));
    }

    private String monthly(int n) {
        return SettlementKind.MONTHLY.number(Period.of(Length.MONTH, present.plusMonths(n)));
    }

    /** The last one that is over. */
    private Period quarter() {
        return Period.of(
                Length.QUARTER, Period.of(Length.QUARTER, present).first().minusMonths(1));
    }

    private Settlement settlement(String number) {
        return statements.settlement(number);
    }

    private int rank(String number, String person) {
        return line(statements.statement(number, person), Rule.RANK_REWARD)
                .quantity()
                .intValueExact();
    }

    private static Line line(Statement statement, Rule rule) {
        return statement.lines().stream()
                .filter(one -> one.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private List<String> open(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }
}
