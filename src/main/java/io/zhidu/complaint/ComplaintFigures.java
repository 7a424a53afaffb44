package io.zhidu.complaint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Figures of a group of complaints (clause 4-9). Null where there is nothing to reckon with: never a zero.
 *
 * @param satisfied percent of those customers who were reached that closed satisfied, to one decimal
 * @param score average of the last scores, 1 to 5, to two decimals
 * @param rounds average, to two decimals
 * @param hours average of working hours until the first answer, to one decimal
 * @param misses of deadlines, in all
 */
public record ComplaintFigures(
        int count, BigDecimal satisfied, BigDecimal score, BigDecimal rounds, BigDecimal hours, int misses) {

    private static final BigDecimal SECONDS_AN_HOUR = new BigDecimal(3600);
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** @param toAnswer working time until the first answer, of those that have one */
    static ComplaintFigures of(List<ComplaintFact> facts, Function<ComplaintFact, Duration> toAnswer) {
        List<BigDecimal> happy = facts.stream()
                .filter(fact -> fact.score() != null)
                .map(fact -> fact.state() == ComplaintState.SATISFIED ? WHOLE : BigDecimal.ZERO)
                .toList();
        return new ComplaintFigures(
                facts.size(),
                average(happy, 1),
                average(numbers(facts, ComplaintFact::score), 2),
                average(numbers(facts, ComplaintFact::rounds), 2),
                average(
                        facts.stream()
                                .map(toAnswer)
                                .filter(Objects::nonNull)
                                .map(time -> new BigDecimal(time.toSeconds())
                                        .divide(SECONDS_AN_HOUR, 6, RoundingMode.HALF_UP))
                                .toList(),
                        1),
                facts.stream().mapToInt(ComplaintFact::misses).sum());
    }

    private static List<BigDecimal> numbers(List<ComplaintFact> facts, Function<ComplaintFact, Integer> number) {
        return facts.stream()
                .map(number)
                .filter(Objects::nonNull)
                .map(BigDecimal::new)
                .toList();
    }

    private static BigDecimal average(List<BigDecimal> values, int decimals) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(new BigDecimal(values.size()), decimals, RoundingMode.HALF_UP);
    }
}
