package io.zhidu.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements by origin: who of our code asked (else the engine), what kind, which table. */
final class StatementCounts {

    private static final Pattern TABLE =
            Pattern.compile("\\b(?:from|into|update)\\s+([a-z]\\w+)", Pattern.CASE_INSENSITIVE);

    /** @param asker class and method of ours that is nearest to the statement, or {@code engine} */
    record Origin(String asker, String kind, String table) implements Comparable<Origin> {

        String text() {
            return asker + " " + kind + " " + table;
        }

        @Override
        public int compareTo(Origin other) {
            return text().compareTo(other.text());
        }
    }

    private final Map<Origin, LongAdder> statements = new ConcurrentHashMap<>();
    private final Map<Origin, LongAdder> calls = new ConcurrentHashMap<>();
    private final LongAdder commits = new LongAdder();

    /** @param rows statements in one call: the size of a batch, else 1 */
    void executed(String sql, int rows) {
        Origin origin = origin(sql);
        calls.computeIfAbsent(origin, absent -> new LongAdder()).increment();
        statements.computeIfAbsent(origin, absent -> new LongAdder()).add(rows);
    }

    void commit() {
        commits.increment();
    }

    Map<Origin, Long> statements() {
        return sums(statements);
    }

    private static Map<Origin, Long> sums(Map<Origin, LongAdder> counts) {
        Map<Origin, Long> sorted = new TreeMap<>();
        counts.forEach((origin, count) -> sorted.put(origin, count.sum()));
        return sorted;
    }

    /** Calls of the driver: a batch is one. */
    Map<Origin, Long> calls() {
        return sums(calls);
    }

    long commits() {
        return commits.sum();
    }

    private static Origin origin(String sql) {
        String plain = sql.strip();
        String kind = plain.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        Matcher matcher = TABLE.matcher(plain);
        String table = matcher.find() ? matcher.group(1) : "";
        boolean engine = table.regionMatches(true, 0, "ACT_", 0, 4);
        return new Origin(asker(), kind, engine ? table.toUpperCase(Locale.ROOT) : table.toLowerCase(Locale.ROOT));
    }

    private static String asker() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(StatementCounts::asks)
                        .map(frame -> simple(frame.getClassName()) + "." + method(frame.getMethodName()))
                        .findFirst())
                .orElse("engine");
    }

    /** Ours, but not what merely lets the engine's call pass, nor the table's adapter: its caller says more. */
    private static boolean asks(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        return type.startsWith("io.zhidu.")
                && !type.startsWith("io.zhidu.bench.")
                && !type.contains(".jdbc.")
                && !type.contains("$$")
                && !type.contains("Interceptor")
                && !type.contains("ErrorTranslation")
                && !type.contains("EngineDoor")
                && !type.contains("SeenStatement")
                && !type.contains("InsertBatch");
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String method(String name) {
        Matcher lambda = Pattern.compile("lambda\\$(\\w+)\\$\\d+").matcher(name);
        return lambda.matches() ? lambda.group(1) : name;
    }
}
