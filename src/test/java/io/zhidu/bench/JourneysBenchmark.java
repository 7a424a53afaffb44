package io.zhidu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.bench.Rounds.Turn;
import io.zhidu.bench.StatementCounts.Origin;
import io.zhidu.support.ZhiduMySqlTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Product against the bare engine, by default and tuned. Settings: {@code -Dbench.rounds=5 -Dbench.slices=3
 * -Dbench.warmup=5} (slices of {@link Rounds#SLICE} journeys a thread), {@code -Dbench.process=repair-order} for one alone; without rounds it only counts statements, which
 * no other load on the machine changes. Fails only if a case does not reach its end: how fast this machine is, is no
 * matter of right or wrong.
 */
@ZhiduMySqlTest
@Import(CountingDatabase.class)
class JourneysBenchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SLICES = Integer.getInteger("bench.slices", 3);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 5);
    private static final int COUNTED = 10;
    private static final String PROCESS = System.getProperty("bench.process", "");
    private static final List<Integer> THREADS = List.of(1, 4);

    @Autowired
    private ApplicationContext product;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource database;

    private final List<BenchRecord> records = new ArrayList<>();

    @Test
    void theProductAgainstTheBareEngine() throws Exception {
        List<Journey> journeys = Stream.of(new RepairOrderJourney(), new ShipmentReleaseJourney())
                .filter(journey -> PROCESS.isEmpty() || PROCESS.equals(journey.process()))
                .toList();
        List<Contender> contenders = contenders(journeys);
        for (Journey journey : journeys) {
            journey.prepare(product);
            measure(journey, contenders);
        }
        BenchReport report = new BenchReport(product.getBean(DataSource.class), ROUNDS, SLICES * Rounds.SLICE, records);
        System.out.println(report.text());
        report.write();
        assertThat(records).allSatisfy(record -> assertThat(record.min()).isPositive());
    }

    private List<Contender> contenders(List<Journey> journeys) throws SQLException {
        return List.of(
                new Contender(Contender.PRODUCT, engine, (CountingDataSource) database),
                BareEngine.tuned(BenchDatabases.url(BenchDatabases.empty("tuned")), journeys),
                BareEngine.byDefault(BenchDatabases.server(), BenchDatabases.empty("default"), journeys));
    }

    private void measure(Journey journey, List<Contender> contenders) throws Exception {
        Rounds rounds = new Rounds(journey, contenders);
        if (ROUNDS == 0) {
            rounds.run(1, 1, 1); // what is read once is read before it is counted
        } else {
            time(journey, rounds, contenders);
        }
        for (Contender one : contenders) {
            statements(journey.process(), one, rounds.count(one, COUNTED));
        }
    }

    private void time(Journey journey, Rounds rounds, List<Contender> contenders) throws Exception {
        for (int threads : THREADS) {
            rounds.run(1, threads, WARM_UP);
        }
        for (int threads : THREADS) {
            Map<Contender, List<Turn>> turns = rounds.run(ROUNDS, threads, SLICES);
            turns.forEach((one, all) -> {
                add(journey.process(), one, threads, "throughput", "journeys/s", values(all, Turn::journeysPerSecond));
                add(journey.process(), one, threads, "cpu", "ms/journey", values(all, Turn::cpuMillisPerJourney));
            });
            ratio(journey, threads, turns, contenders.get(1), 0.8);
            ratio(journey, threads, turns, contenders.get(2), 1.3);
        }
    }

    /** Round by round, so that what else the machine does in the meantime weighs on both. */
    private void ratio(Journey journey, int threads, Map<Contender, List<Turn>> turns, Contender other, double goal) {
        List<Turn> ours = turns.values().iterator().next();
        List<Turn> theirs = turns.get(other);
        List<Double> ratios = IntStream.range(0, ROUNDS)
                .mapToObj(i -> ours.get(i).journeysPerSecond() / theirs.get(i).journeysPerSecond())
                .toList();
        BenchRecord record =
                BenchRecord.of(journey.process(), "product/" + other.name(), threads, "throughput ratio", "1", ratios);
        records.add(journey.hasGoals() ? record.wantedAtLeast(goal) : record);
    }

    private void statements(String process, Contender one, StatementCounts counts) {
        counted(process, one, "statements", sum(counts.statements()), "all");
        counted(process, one, "driver calls", sum(counts.calls()), "all");
        counted(process, one, "commits", counts.commits(), "all");
        origins(process, one, "statements", counts.statements());
        origins(process, one, "driver calls", counts.calls());
    }

    private void origins(String process, Contender one, String measure, Map<Origin, Long> counts) {
        counts.forEach((origin, count) -> counted(process, one, measure, count, origin.text()));
    }

    private static long sum(Map<Origin, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void counted(String process, Contender one, String measure, long count, String origin) {
        records.add(BenchRecord.of(process, one.name(), 1, measure, "1/journey", List.of((double) count / COUNTED))
                .withOrigin(origin));
    }

    private void add(String process, Contender one, int threads, String measure, String unit, List<Double> values) {
        records.add(BenchRecord.of(process, one.name(), threads, measure, unit, values));
    }

    private static List<Double> values(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return turns.stream().map(figure::applyAsDouble).toList();
    }
}
