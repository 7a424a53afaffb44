package io.zhidu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.CreditFigures;
import io.zhidu.support.ZhiduMySqlTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * The credit limit (clause 3-1.2) costs the same at 10 000 and at 10 million receipts: {@code
 * -Dbench.receipts=10000,10000000}, smallest first. Rows read are the proof, no other load changes them; the time is asked
 * in turns, so that other load weighs on all alike.
 */
@ZhiduMySqlTest
@Import(CountingDatabase.class)
class CreditLimitBenchmark {

    private static final int ROUNDS = Math.max(1, Integer.getInteger("bench.rounds", 5));
    private static final int QUESTIONS = 500;
    private static final String JOURNEY = "credit-limit";

    @Autowired
    private CreditFigures figures;

    @Autowired
    private DataSource database;

    private final List<ReceiptHistory> histories = new ArrayList<>();
    private final List<BenchRecord> records = new ArrayList<>();

    @BeforeEach
    void load() throws SQLException {
        for (String receipts :
                System.getProperty("bench.receipts", "10000,10000000").split(",")) {
            ReceiptHistory history = new ReceiptHistory(Integer.parseInt(receipts.strip()), figures);
            histories.add(history);
            history.load();
        }
    }

    @AfterEach
    void drop() throws SQLException {
        for (ReceiptHistory history : histories) {
            history.close();
        }
    }

    @Test
    void theLimitCostsTheSameHoweverLongTheHistory() throws SQLException, IOException {
        Map<ReceiptHistory, List<Double>> micros = new LinkedHashMap<>();
        histories.forEach(one -> {
            micros.put(one, new ArrayList<>());
            microsEach(one); // warm, as the windows of today are
        });
        for (int round = 0; round < ROUNDS; round++) {
            histories.forEach(one -> micros.get(one).add(microsEach(one)));
        }
        histories.forEach(one -> add(one, "time", "µs/query", micros.get(one)));
        ReceiptHistory least = histories.get(0);
        for (ReceiptHistory one : histories.subList(1, histories.size())) {
            ratio(one, least, micros);
        }
        List<Long> read = histories.stream().map(this::rowsRead).toList();
        BenchReport report = new BenchReport(database, ROUNDS, QUESTIONS, records);
        System.out.println(report.text());
        report.write();
        assertThat(read).as("rows read for one limit").containsOnly(read.get(0));
    }

    private static double microsEach(ReceiptHistory history) {
        long start = System.nanoTime();
        for (int i = 0; i < QUESTIONS; i++) {
            history.ask();
        }
        return (System.nanoTime() - start) / 1e3 / QUESTIONS;
    }

    private long rowsRead(ReceiptHistory history) {
        long rows = history.rowsRead();
        add(history, "rows read", "1/query", List.of((double) rows));
        return rows;
    }

    private void ratio(ReceiptHistory one, ReceiptHistory least, Map<ReceiptHistory, List<Double>> micros) {
        List<Double> ratios = IntStream.range(0, ROUNDS)
                .mapToObj(i -> micros.get(one).get(i) / micros.get(least).get(i))
                .toList();
        records.add(BenchRecord.of(JOURNEY, one.receipts() + "/" + least.receipts(), 1, "time ratio", "1", ratios));
    }

    private void add(ReceiptHistory history, String measure, String unit, List<Double> values) {
        records.add(BenchRecord.of(JOURNEY, history.receipts() + " receipts", 1, measure, unit, values));
    }
}
