package io.zhidu.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.Ranking.Standing;
import io.zhidu.platform.Money;
import io.zhidu.support.Proves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses 2-2 and 2-5.1. */
class RankingTest {

    private static final List<Reward> REWARDS =
            List.of(new Reward(1, 3, Money.of("1500.00")), new Reward(4, 8, Money.of("1000.00")));

    /** Quality/points/cost of a, b, c …; the ranks and rewards of the same. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "90/10/1 80/99/0, 1 2, 1500 1500", // quality first
        "90/10/5 90/11/9, 2 1, 1500 1500", // then points
        "90/10/5 90/10/4.99, 2 1, 1500 1500", // then the lower cost
        "90/10/5 90/10/5 80/10/5, 1 1 3, 1500 1500 1500",
        "90/10/5 90/10/5 90/10/5 90/10/5, 1 1 1 1, 1500 1500 1500 1500",
        "99/1/1 98/1/1 97/1/1 97/1/1 96/1/1, 1 2 3 3 5, 1500 1500 1500 1500 1000", // ranks 3 and 4 tied
        "9/1/1 8/1/1 7/1/1 6/1/1, 1 2 3 4, 1500 1500 1500 1000",
        "9/1/1 8/1/1 7/1/1 6/1/1 5/1/1 4/1/1 3/1/1 2/1/1 2/1/1 1/1/1, 1 2 3 4 5 6 7 8 8 10,"
                + " 1500 1500 1500 1000 1000 1000 1000 1000 1000 0", // ranks 8 and 9 tied
        "9/1/1 8/1/1 7/1/1 6/1/1 5/1/1 4/1/1 3/1/1 2/1/1 1/1/1, 1 2 3 4 5 6 7 8 9,"
                + " 1500 1500 1500 1000 1000 1000 1000 1000 0",
        "90.00/10/5 90/10.00/5.00, 1 1, 1500 1500", // equal however many zeros
        "90/-2/5 90/0/5, 2 1, 1500 1500" // accidents without trips
    })
    @Proves("2-2")
    void qualityThenPointsThenTheLowerCost(String standings, String ranks, String rewards) {
        List<Standing> all = standings(standings);
        Ranking ranking = new Ranking(all, REWARDS);
        assertThat(all.stream().map(one -> "" + ranking.rank(one.person()))).containsExactly(ranks.split(" "));
        assertThat(all.stream()
                        .map(one -> ranking.reward(ranking.rank(one.person()))
                                .amount()
                                .toBigInteger()
                                .toString()))
                .containsExactly(rewards.split(" "));
    }

    @Test
    void whoIsNotRankedEarnsNothing() {
        Ranking ranking = new Ranking(standings("90/10/5"), REWARDS);
        assertThat(ranking.rank("nobody")).isZero();
        assertThat(ranking.reward(0)).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderInWhichTheyAreToldChangesNoRank(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Standing> all = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(n -> new Standing("p" + n, few(random), few(random), few(random)))
                    .toList();
            List<Standing> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            Ranking one = new Ranking(all, REWARDS);
            Ranking other = new Ranking(shuffled, REWARDS);
            for (Standing standing : all) {
                assertThat(other.rank(standing.person()))
                        .as("%s of %s, seed %s, round %s", standing, all, seed, round)
                        .isEqualTo(one.rank(standing.person()))
                        .isEqualTo(1 + better(standing, all));
            }
        }
    }

    /** How many are better, reckoned the long way. */
    private static int better(Standing one, List<Standing> all) {
        return (int) all.stream()
                .filter(other -> {
                    int quality = other.quality().compareTo(one.quality());
                    int points = other.points().compareTo(one.points());
                    int cost = other.cost().compareTo(one.cost());
                    return quality > 0 || quality == 0 && (points > 0 || points == 0 && cost < 0);
                })
                .count();
    }

    private static BigDecimal few(Random random) {
        return BigDecimal.valueOf(random.nextInt(3), 2);
    }

    private static List<Standing> standings(String texts) {
        List<Standing> all = new ArrayList<>();
        for (String text : texts.split(" ")) {
            String[] parts = text.split("/");
            all.add(new Standing(
                    "p" + all.size(), new BigDecimal(parts[0]), new BigDecimal(parts[1]), new BigDecimal(parts[2])));
        }
        return all;
    }
}
