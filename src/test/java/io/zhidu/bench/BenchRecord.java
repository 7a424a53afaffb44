package io.zhidu.bench;

import java.util.List;

/**
 * One figure of {@code target/bench.json}; says its unit.
 *
 * @param contender product, bare-tuned or bare-default; of a ratio {@code product/bare-tuned}
 * @param origin of statements: who asked, what kind, which table; else null
 * @param values one a round, in the order of the rounds
 * @param atLeast what is wanted of the median, null where nothing is; likewise {@code atMost}
 */
record BenchRecord(
        String journey,
        String contender,
        int threads,
        String measure,
        String unit,
        String origin,
        double median,
        double min,
        double max,
        List<Double> values,
        Double atLeast,
        Double atMost) {

    static BenchRecord of(
            String journey, String contender, int threads, String measure, String unit, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new BenchRecord(
                journey,
                contender,
                threads,
                measure,
                unit,
                null,
                median,
                sorted.get(0),
                sorted.get(sorted.size() - 1),
                List.copyOf(values),
                null,
                null);
    }

    BenchRecord wantedAtLeast(double least) {
        return new BenchRecord(
                journey, contender, threads, measure, unit, origin, median, min, max, values, least, atMost);
    }

    BenchRecord wantedAtMost(double most) {
        return new BenchRecord(
                journey, contender, threads, measure, unit, origin, median, min, max, values, atLeast, most);
    }

    BenchRecord withOrigin(String where) {
        return new BenchRecord(
                journey, contender, threads, measure, unit, where, median, min, max, values, atLeast, atMost);
    }
}
