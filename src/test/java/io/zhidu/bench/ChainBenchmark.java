package io.zhidu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.ZhiduApplication;
import io.zhidu.bench.Rounds.Turn;
import io.zhidu.support.ZhiduMySqlTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What tamper evidence costs: the product against itself without its chains, a repair order each. Settings as in
 * {@link JourneysBenchmark}.
 */
@ZhiduMySqlTest
@Import(CountingDatabase.class)
class ChainBenchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int SLICES = Integer.getInteger("bench.slices", 3);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 5);
    private static final int COUNTED = 10;
    private static final double GOAL = 0.85; // issue 7: at most 15 % of throughput

    @Autowired
    private ApplicationContext product;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource database;

    private final List<BenchRecord> records = new ArrayList<>();

    @Test
    void theProductAgainstItselfWithoutChains() throws Exception {
        try (ConfigurableApplicationContext without = without()) {
            RepairOrderJourney journey = new RepairOrderJourney();
            journey.prepare(product);
            Contender chained = new Contender(Contender.PRODUCT, engine, (CountingDataSource) database);
            Contender unchained = new Contender("unchained", without.getBean(ProcessEngine.class), (CountingDataSource)
                    without.getBean(DataSource.class));
            measure(new Rounds(journey, List.of(chained, unchained)), chained, unchained);
            BenchReport report = new BenchReport(database, ROUNDS, SLICES * Rounds.SLICE, records);
            System.out.println(report.text());
            report.write();
            assertThat(links(database)).isPositive();
            assertThat(links(without.getBean(DataSource.class))).isZero();
        }
    }

    private void measure(Rounds rounds, Contender chained, Contender unchained) throws Exception {
        for (int threads : List.of(1, 4)) {
            rounds.run(1, threads, ROUNDS == 0 ? 1 : WARM_UP);
        }
        for (int threads : ROUNDS == 0 ? List.<Integer>of() : List.of(1, 4)) {
            Map<Contender, List<Turn>> turns = rounds.run(ROUNDS, threads, SLICES);
            List<Double> ratios = IntStream.range(0, ROUNDS)
                    .mapToObj(i -> turns.get(chained).get(i).journeysPerSecond()
                            / turns.get(unchained).get(i).journeysPerSecond())
                    .toList();
            records.add(BenchRecord.of("repair-order", "chained/unchained", threads, "throughput ratio", "1", ratios)
                    .wantedAtLeast(GOAL));
        }
        for (Contender one : List.of(chained, unchained)) {
            StatementCounts counts = rounds.count(one, COUNTED);
            long all = counts.statements().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            records.add(BenchRecord.of(
                    "repair-order", one.name(), 1, "statements", "1/journey", List.of((double) all / COUNTED)));
        }
    }

    private static long links(DataSource database) {
        return new JdbcTemplate(database).queryForObject("SELECT COUNT(*) FROM audit_link", Long.class);
    }

    private static ConfigurableApplicationContext without() throws Exception {
        return new SpringApplicationBuilder(ZhiduApplication.class, CountingDatabase.class, WithoutChains.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + BenchDatabases.url(BenchDatabases.empty("unchained")),
                        "--spring.datasource.driver-class-name=com.mysql.cj.jdbc.Driver",
                        "--spring.datasource.username=root",
                        "--spring.datasource.password=",
                        "--camunda.bpm.process-engine-name=unchained",
                        "--server.port=0");
    }
}
