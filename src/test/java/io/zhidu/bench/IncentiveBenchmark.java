package io.zhidu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.incentive.CollectingService;
import io.zhidu.incentive.IncentiveStatements;
import io.zhidu.incentive.PayoutService;
import io.zhidu.incentive.SettlementService;
import io.zhidu.support.EngineDesk;
import io.zhidu.support.ZhiduMySqlTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A month's settlement (2-4.1, 2-tax) of so many people, 40 trips each: {@code -Dbench.people=500,5000}, smallest first. Each is
 * computed and taxed for the time, and then once more, with garbage collected all the time, for the heap.
 */
@ZhiduMySqlTest
@Import(CountingDatabase.class)
class IncentiveBenchmark {

    private static final int TRIPS = 40;
    private static final int BATCH = 10_000;
    private static final String JOURNEY = "incentives";

    /** Most that the largest settlement may hold on the heap, of what the smallest does. */
    private static final double FLAT = 1.25;

    @Autowired
    private CollectingService collecting;

    @Autowired
    private SettlementService settlements;

    @Autowired
    private PayoutService payouts;

    @Autowired
    private IncentiveStatements statements;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource database;

    @Autowired
    private NamedParameterJdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final List<BenchRecord> records = new ArrayList<>();
    private EngineDesk desk;

    @AfterEach
    void leave() {
        empty();
        desk.leave();
    }

    @Test
    void aMonthOfTheWholeCompanyIsSettledInOneRunWithFlatMemory() throws Exception {
        desk = new EngineDesk(engine, ZoneId.of("Asia/Shanghai"));
        desk.at(LocalDateTime.of(2025, 7, 5, 9, 0));
        List<Integer> crowds = List.of(
                        System.getProperty("bench.people", "500,5000").split(","))
                .stream()
                .map(text -> Integer.valueOf(text.strip()))
                .toList();
        settled(crowds.get(0)); // warm
        records.clear();
        List<Double> peaks = new ArrayList<>();
        for (int people : crowds) {
            peaks.add(settled(people));
        }
        double ratio = peaks.get(peaks.size() - 1) / peaks.get(0);
        String both = crowds.get(crowds.size() - 1) + "/" + crowds.get(0);
        records.add(BenchRecord.of(JOURNEY, both, 1, "peak heap ratio", "1", List.of(ratio)));
        report();
        assertThat(ratio).as("live heap of %s people", both).isLessThan(FLAT);
    }

    private void report() throws SQLException, IOException {
        BenchReport report = new BenchReport(database, 1, 1, records);
        System.out.println(report.text());
        report.write();
    }

    /** @return most live heap, in MB */
    private double settled(int people) throws InterruptedException {
        load(people);
        String number = collecting.determine("monthly", "2025-06");
        desk.run("bumen1", () -> collecting.begin(number));
        double computing = seconds(() -> compute(number));
        approve(number);
        double taxing = seconds(() -> tax(number));
        assertThat(statements.payouts(number, "", 2 * people)) // the demo company's people are among them
                .filteredOn(one -> one.person().startsWith("p0"))
                .hasSize(people)
                .allSatisfy(one -> assertThat(one.tax()).isNotNull());
        double peak = again(number);
        add(people, "compute", "persons/s", people / computing);
        add(people, "tax", "persons/s", people / taxing);
        add(people, "compute and tax", "persons/s", people / (computing + taxing));
        add(people, "compute and tax", "s", computing + taxing);
        add(people, "peak live heap", "MB", peak);
        empty();
        return peak;
    }

    private double again(String number) throws InterruptedException {
        run("UPDATE incentive_settlement SET state = 'COMPUTED'", "UPDATE incentive_book SET closed = FALSE");
        double computing = HeapPeak.during(() -> compute(number));
        approve(number);
        return Math.max(computing, HeapPeak.during(() -> tax(number)));
    }

    private void compute(String number) {
        desk.run("bumen1", () -> settlements.compute(number));
    }

    private void approve(String number) {
        desk.run("bumen1", () -> settlements.prepare(number));
        desk.run("renli1", () -> settlements.review(number));
        desk.run("lingdao1", () -> settlements.approve(number));
    }

    private void tax(String number) {
        desk.run("caiwu1", () -> payouts.withholdTax(number));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void add(int people, String measure, String unit, double value) {
        records.add(BenchRecord.of(JOURNEY, people + " people", 1, measure, unit, List.of(value)));
    }

    private void load(int people) {
        empty();
        List<SqlParameterSource> trips = new ArrayList<>();
        for (int n = 0; n < people * TRIPS; n++) {
            LocalDate day = LocalDate.of(2025, 6, 1 + n % 30);
            trips.add(new MapSqlParameterSource()
                    .addValue("reference", "CC-" + n)
                    .addValue("person", person(n / TRIPS))
                    .addValue("day", day));
            if (trips.size() == BATCH || n == people * TRIPS - 1) {
                insert("""
                        INSERT INTO incentive_evidence (kind, reference, person, period, from_day, to_day, item, work_kind,
                          quantity, recorded_at, recorded_by)
                        VALUES ('trip', :reference, :person, '2025-06', :day, :day, 'PV-STRING', 'inspect', 0.75,
                          '2025-07-01 00:00:00', 'bench')""", trips);
                trips.clear();
            }
        }
        insert(
                """
                INSERT INTO tax_year_figure (period, person, income, deductions, withheld, months, told_at, told_by)
                VALUES ('2025-07', :person, 40000, 1000, 120, 7, '2025-07-01 00:00:00', 'bench')""",
                IntStream.range(0, people)
                        .<SqlParameterSource>mapToObj(n -> new MapSqlParameterSource("person", person(n)))
                        .toList());
    }

    private static String person(int n) {
        return "p%05d".formatted(n);
    }

    private void insert(String sql, List<SqlParameterSource> rows) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(work -> jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new)));
    }

    private void empty() {
        run(
                "DELETE FROM incentive_line",
                "DELETE FROM incentive_pay",
                "DELETE FROM incentive_step",
                "DELETE FROM incentive_settlement",
                "DELETE FROM incentive_book",
                "DELETE FROM incentive_evidence",
                "DELETE FROM tax_year_figure");
    }

    private void run(String... statements) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(work -> List.of(statements)
                        .forEach(one -> jdbc.getJdbcOperations().update(one)));
    }
}
