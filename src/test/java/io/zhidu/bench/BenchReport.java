package io.zhidu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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

    private final Map<String, Object> run = new LinkedHashMap<>();
    private final List<BenchRecord> records;

    BenchReport(DataSource database, int rounds, int journeys, List<BenchRecord> records) throws SQLException {
        this.records = records;
        run.put("at", Instant.now().toString());
        try (Connection connection = database.getConnection()) {
            run.put("database", connection.getMetaData().getDatabaseProductVersion());
        }
        run.put("cores", Runtime.getRuntime().availableProcessors());
        run.put("java", System.getProperty("java.runtime.version"));
        run.put("rounds", rounds);
        run.put("journeysPerTurn", journeys);
    }

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(run);
        all.put("records", records);
        Files.createDirectories(file.getParent());
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
    }

    String text() {
        StringBuilder text = new StringBuilder("\nBenchmark " + run + "\n\n");
        line(text, "journey", "contender", "threads", "measure", "median", "min", "max", "goal");
        records.stream().filter(record -> record.origin() == null).forEach(record -> figure(text, record));
        records.stream()
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
                record.goal() == null
                        ? ""
                        : "≥ " + record.goal() + (record.median() >= record.goal() ? " reached" : " MISSED"));
    }

    private static void statements(StringBuilder text, String journey, List<BenchRecord> of) {
        text.append("\nStatements a journey ").append(journey).append('\n');
        of.stream()
                .filter(record -> "all".equals(record.origin()))
                .forEach(record -> text.append(
                        "  %-13s %-14s %6.1f%n".formatted(record.contender(), record.measure(), record.median())));
        Map<String, Map<String, Double>> table = new TreeMap<>();
        of.stream()
                .filter(record -> record.origin() != null && !record.origin().equals("all"))
                .forEach(record -> table.computeIfAbsent(record.origin(), absent -> new LinkedHashMap<>())
                        .put(record.contender(), record.median()));
        text.append("\n  %-70s %10s %10s %12s%n".formatted("origin", "product", "bare-tuned", "bare-default"));
        table.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().getOrDefault("product", 0.0)))
                .forEach(entry -> text.append("  %-70s %10s %10s %12s%n"
                        .formatted(
                                entry.getKey(),
                                number(entry.getValue().get("product")),
                                number(entry.getValue().get("bare-tuned")),
                                number(entry.getValue().get("bare-default")))));
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append("%-13s %-21s %-7s %-24s %8s %8s %8s  %s%n".formatted(cells));
    }

    private static String number(Double value) {
        return value == null ? "" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
