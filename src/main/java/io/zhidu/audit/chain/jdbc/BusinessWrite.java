package io.zhidu.audit.chain.jdbc;

import io.zhidu.audit.chain.BusinessTables;
import io.zhidu.audit.chain.CanonicalText;
import io.zhidu.audit.chain.ChainedTable;
import io.zhidu.platform.ChainedRow.Operation;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * A statement that writes rows of a business table.
 *
 * @param set what it sets: of each column, in capitals, the parameter, literal or expression
 * @param by of an update or a deletion that names its row: the parameters that do so; null of one that does not
 */
record BusinessWrite(ChainedTable table, WriteStatement statement, Map<String, String> set, Map<String, String> by) {

    /** @param id of the row within its table */
    record Key(String chain, String id) {}

    private static final Pattern WRITES = Pattern.compile(
            "(?i)\\s*(?:insert\\s+into|update|delete\\s+from|merge\\s+into|replace\\s+into)\\s+[`\"]?(\\w+)");
    private static final Pattern PLAIN = Pattern.compile("(?i):\\w+|'[^']*'|-?\\d+(\\.\\d+)?|true|false|null");
    private static final Pattern EQUAL = Pattern.compile("(\\w+)\\s*=\\s*:(\\w+)");
    private static final Pattern MORE_THAN_AND = Pattern.compile("(?i)[(]|\\bor\\b");

    /** @throws IllegalStateException if it writes a chained table in a way that is not understood */
    static Optional<BusinessWrite> of(String sql) {
        Matcher writes = WRITES.matcher(sql);
        return writes.lookingAt()
                ? BusinessTables.find(writes.group(1)).map(table -> of(table, statement(sql)))
                : Optional.empty();
    }

    private static WriteStatement statement(String sql) {
        return WriteStatement.parse(sql)
                .filter(statement ->
                        statement.columns().size() == statement.values().size())
                .orElseThrow(() -> new IllegalStateException("Nobody knows how to chain what this writes: " + sql));
    }

    private static BusinessWrite of(ChainedTable table, WriteStatement statement) {
        Map<String, String> set = new TreeMap<>();
        for (int i = 0; i < statement.columns().size(); i++) {
            String column = capitals(statement.columns().get(i));
            if (!table.ignored().contains(column)) {
                set.put(column, statement.values().get(i));
            }
        }
        return new BusinessWrite(table, statement, set, by(table, statement.where()));
    }

    private static Map<String, String> by(ChainedTable table, String where) {
        if (where == null || MORE_THAN_AND.matcher(where).find()) {
            return null;
        }
        Map<String, String> by = new HashMap<>();
        for (Matcher equal = EQUAL.matcher(where); equal.find(); ) {
            by.put(capitals(equal.group(1)), equal.group(2));
        }
        return by.keySet().containsAll(names(table)) ? by : null;
    }

    /** Columns that name a row and its chain. */
    private static Set<String> names(ChainedTable table) {
        Set<String> names = new LinkedHashSet<>(table.ids());
        names.add(table.chain());
        return names;
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    Operation operation() {
        return statement.operation();
    }

    /** Whether the database gives a new row its id. */
    boolean isGenerated() {
        return table.ids().size() == 1 && !set.containsKey(table.ids().get(0));
    }

    /** Whether all that is written is in the statement and its parameters. */
    boolean isPlain() {
        return set.values().stream().allMatch(value -> PLAIN.matcher(value).matches());
    }

    boolean isByKey() {
        return by != null;
    }

    /** @return what is plain, as {@link CanonicalText}, also what is empty */
    Map<String, String> columns(SqlParameterSource values) {
        Map<String, String> columns = new TreeMap<>();
        set.forEach((column, value) -> {
            if (PLAIN.matcher(value).matches()) {
                columns.put(column, value(value, values));
            }
        });
        return columns;
    }

    private static String value(String value, SqlParameterSource values) {
        if (value.startsWith(":")) {
            return CanonicalText.of(values.getValue(value.substring(1)));
        }
        return value.startsWith("'")
                ? value.substring(1, value.length() - 1)
                : value.equalsIgnoreCase("null") ? null : value.toLowerCase(Locale.ROOT);
    }

    /** @return of the row as it is what the statement set, also what is empty */
    Map<String, String> changed(Map<String, String> row) {
        Map<String, String> columns = new TreeMap<>();
        set.keySet().forEach(column -> columns.put(column, row.get(column)));
        return columns;
    }

    Key key(SqlParameterSource values) {
        Map<String, String> columns = new HashMap<>();
        names(table).forEach(column -> columns.put(column, CanonicalText.of(values.getValue(by.get(column)))));
        return keyOf(columns);
    }

    Key keyOf(Map<String, String> row) {
        return new Key(row.get(table.chain()), table.id(row));
    }

    /** The rows that the statement is about to change; locked, so that they are the ones that it then changes. */
    String selectChanged() {
        return "SELECT " + String.join(", ", names(table)) + " FROM " + table.name()
                + (statement.where() == null ? "" : " WHERE " + statement.where()) + " FOR UPDATE";
    }

    /** The row that was put in: the one named, or, where the statement computes the name, its number's last. */
    String selectInserted(Map<String, String> columns) {
        return columns.keySet().containsAll(table.ids())
                ? selectNamed()
                : "SELECT * FROM %s WHERE %s = :%s ORDER BY %s LIMIT 1"
                        .formatted(
                                table.name(),
                                table.chain(),
                                table.chain(),
                                table.ids().stream().map(id -> id + " DESC").collect(Collectors.joining(", ")));
    }

    /** By parameters with the names of the columns. */
    String selectNamed() {
        return "SELECT * FROM " + table.name() + " WHERE "
                + table.ids().stream().map(id -> id + " = :" + id).collect(Collectors.joining(" AND "));
    }

    Map<String, String> named(Key key) {
        Map<String, String> named = new HashMap<>();
        List<String> ids = table.ids();
        for (int i = 0; i < ids.size(); i++) {
            named.put(ids.get(i), table.values(key.id())[i]);
        }
        return named;
    }
}
