package io.zhidu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What a run found out, for a person and for a file. */
final class BenchReport {

    private static final Path FILE = Path.of("target", "bench.json");

    /** Of all benchmarks of this run: each writes what is known so far. */
    private static final List<BenchRecord> ALL = new ArrayList<>();

    private final Map<String, Object> run = new LinkedHashMap<>();
    private final List<BenchRecord> records;

    BenchReport(DataSource database, int rounds, int times, List<BenchRecord> records) throws SQLException {
        this.records = records;
        run.put("at", Instant.now().toString());
        try (Connection connection = database.getConnection()) {
            run.put("database", connection.getMetaData().getDatabaseProductVersion());
        }
        run.put("cores", Runtime.getRuntime().availableProcessors());
        run.put("java", System.getProperty("java.runtime.version"));
        run.put("rounds", rounds);
        run.put("timesPerThreadAndTurn", times);
    }

    void write() throws IOException {
        ALL.addAll(records);
        Map<String, Object> all = new LinkedHashMap<>(run);
        all.put("records", ALL);
        Files.createDirectories(FILE.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(FILE.toFile(), all);
    }

    String text() {
        StringBuilder text = new StringBuilder("\nBenchmark " + run + "\n\n");
        line(text, "journey", "contender", "threads", "measure", "median", "min", "max", "goal");
        records.stream().filter(record -> record.origin() == null).forEach(record -> figure(text, record));
        records.stream()
                .filter(record -> record.origin() != null)
                .collect(Collectors.groupingBy(BenchRecord::journey, TreeMap::new, Collectors.toList()))
                .forEach((journey, of) -> statements(text, journey, of));
        return text.toString();
    }

    private static void figure(StringBuilder text, BenchRecord record) {
        line(
                text,
                record.journey(),
                record.contender(),
                record.threads(),
                record.measure() + " [" + record.unit() + "]",
                number(record.median()),
                number(record.min()),
                number(record.max()),
                goal(record));
    }

    private static String goal(BenchRecord record) {
        if (record.atLeast() != null) {
            return "≥ " + record.atLeast() + reached(record.median() >= record.atLeast());
        }
        return record.atMost() == null ? "" : "≤ " + record.atMost() + reached(record.median() <= record.atMost());
    }

    private static String reached(boolean is) {
        return is ? " reached" : " MISSED";
    }

    /** Totals first, then who asked for what: statements, and in brackets calls of the driver. */
    private static void statements(StringBuilder text, String journey, List<BenchRecord> of) {
        text.append("\nA journey ").append(journey).append(": statements (driver calls)\n");
        Map<String, Map<String, String>> table = new TreeMap<>(Comparator.comparing(BenchReport::byKind));
        of.forEach(record -> table.computeIfAbsent(
                        record.measure().equals("commits") ? "commits" : record.origin(),
                        absent -> new LinkedHashMap<>())
                .merge(
                        record.contender(),
                        number(record.median()),
                        (statements, calls) -> statements + " (" + calls + ")"));
        origin(
                text,
                "origin",
                Map.of("product", "product", "bare-tuned", "bare-tuned", "bare-default", "bare-default"));
        table.forEach((origin, counts) -> origin(text, origin, counts));
    }

    private static void origin(StringBuilder text, String origin, Map<String, String> counts) {
        text.append("%-64s %16s %16s %16s%n"
                .formatted(
                        origin,
                        counts.getOrDefault("product", ""),
                        counts.getOrDefault("bare-tuned", ""),
                        counts.getOrDefault("bare-default", "")));
    }

    /** Totals, the engine's own by table, and then ours by service. */
    private static String byKind(String origin) {
        return (origin.contains(" ") ? origin.contains(" ACT_") ? "1" : "2" : "0") + origin;
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append("%-13s %-21s %-7s %-24s %8s %8s %8s  %s%n".formatted(cells));
    }

    private static String number(Double value) {
        return value == null ? "" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
