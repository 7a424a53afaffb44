package io.zhidu.audit.chain.jdbc;

import io.zhidu.platform.ChainedRow.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement says that it writes.
 *
 * @param columns in the order in which they are set
 * @param values of the columns: a parameter, a literal or an expression
 * @param where the condition of an update or a deletion; null where there is none
 */
record WriteStatement(Operation operation, String table, List<String> columns, List<String> values, String where) {

    private static final Pattern INSERT = pattern("insert\\s+into\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*values\\s*\\((.*)\\)");
    private static final Pattern INSERT_SELECTED =
            pattern("insert\\s+into\\s+(\\w+)\\s*\\(([^)]*)\\)\\s*select\\s+(.*?)\\s+from\\s.*");
    private static final Pattern UPDATE = pattern("update\\s+(\\w+)\\s+set\\s+(.*?)(?:\\s+where\\s+(.*))?");
    private static final Pattern DELETE = pattern("delete\\s+from\\s+(\\w+)(?:\\s+where\\s+(.*))?");
    private static final int MOST_KNOWN = 1000; // statements with lists are as many as lists have lengths

    private static final Map<String, Optional<WriteStatement>> KNOWN = new ConcurrentHashMap<>();

    private static Pattern pattern(String regex) {
        return Pattern.compile("\\s*" + regex + "\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** As {@link #parse}, remembered for who sees a statement again and again. */
    static Optional<WriteStatement> of(String sql) {
        Optional<WriteStatement> known = KNOWN.get(sql);
        if (known == null) {
            known = parse(sql);
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(sql, known);
            }
        }
        return known;
    }

    /** @return empty where it is none that writes */
    static Optional<WriteStatement> parse(String sql) {
        String text = sql.strip();
        return switch (text.substring(0, Math.min(6, text.length())).toLowerCase(Locale.ROOT)) {
            case "insert" -> insert(INSERT.matcher(sql)).or(() -> insert(INSERT_SELECTED.matcher(sql)));
            case "update" -> update(UPDATE.matcher(sql));
            case "delete" -> delete(DELETE.matcher(sql));
            default -> Optional.empty();
        };
    }

    private static Optional<WriteStatement> insert(Matcher insert) {
        return insert.matches()
                ? Optional.of(new WriteStatement(
                        Operation.INSERT, insert.group(1), items(insert.group(2)), items(insert.group(3)), null))
                : Optional.empty();
    }

    private static Optional<WriteStatement> update(Matcher update) {
        if (!update.matches()) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String set : items(update.group(2))) {
            int equals = set.indexOf('=');
            columns.add(set.substring(0, equals).strip());
            values.add(set.substring(equals + 1).strip());
        }
        return Optional.of(new WriteStatement(Operation.UPDATE, update.group(1), columns, values, update.group(3)));
    }

    private static Optional<WriteStatement> delete(Matcher delete) {
        return delete.matches()
                ? Optional.of(
                        new WriteStatement(Operation.DELETE, delete.group(1), List.of(), List.of(), delete.group(2)))
                : Optional.empty();
    }

    /** Between commas, but for those within brackets. */
    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                items.add(list.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        items.add(list.substring(begin).strip());
        return items;
    }
}
