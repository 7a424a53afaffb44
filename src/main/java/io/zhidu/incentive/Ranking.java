package io.zhidu.incentive;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clauses 2-2 and 2-5.1: the quarter's ranking. Quality first, then points, then the lower service cost; who is equal in all
 * three has an equal rank and reward, and so many of the next ranks are left out (1, 1, 3).
 */
final class Ranking {

    private static final Comparator<Standing> BEST_FIRST = Comparator.comparing(Standing::quality)
            .thenComparing(Standing::points)
            .reversed()
            .thenComparing(Standing::cost);

    private final Map<String, Integer> ranks = new HashMap<>();
    private final List<Reward> rewards;

    /** @param cost in yuan; two decimals all three */
    record Standing(String person, BigDecimal quality, BigDecimal points, BigDecimal cost) {}

    Ranking(Collection<Standing> standings, List<Reward> rewards) {
        this.rewards = List.copyOf(rewards);
        List<Standing> best = standings.stream().sorted(BEST_FIRST).toList();
        int rank = 0;
        for (int n = 0; n < best.size(); n++) {
            if (n == 0 || BEST_FIRST.compare(best.get(n - 1), best.get(n)) != 0) {
                rank = n + 1;
            }
            ranks.put(best.get(n).person(), rank);
        }
    }

    /** 0 for who is not ranked. */
    int rank(String person) {
        return ranks.getOrDefault(person, 0);
    }

    Money reward(int rank) {
        return rewards.stream()
                .filter(one -> one.fromRank() <= rank && rank <= one.toRank())
                .map(Reward::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }
}
