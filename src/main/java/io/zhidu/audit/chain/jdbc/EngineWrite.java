package io.zhidu.audit.chain.jdbc;

import io.zhidu.platform.ChainedRow.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a statement of the engine writes.
 *
 * @param columns in the order in which they are set
 * @param values of the columns: {@code ?} or a literal
 * @param where after the values; null of an insert
 */
record EngineWrite(Operation operation, String table, List<String> columns, List<String> values, String where) {

    private static final Pattern WRITES =
            Pattern.compile("\\s*(insert|update|delete)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String TABLE = "(ACT_HI_\\w+|ACT_GE_BYTEARRAY)";
    private static final Pattern INSERT =
            pattern("insert\\s+into\\s+" + TABLE + "\\s*\\(([^)]*)\\)\\s*values\\s*\\((.*)\\)");
    private static final Pattern UPDATE = pattern("update\\s+" + TABLE + "\\s+set\\s+(.*?)\\s+where\\s+(.*)");
    private static final Pattern DELETE = pattern("delete\\s+from\\s+" + TABLE + "\\s+where\\s+(ID_\\s*=\\s*\\?.*)");
    private static final Pattern BY_ID = pattern("ID_\\s*=\\s*\\?(\\s+and\\s+REV_\\s*=\\s*\\?)?");
    private static final int MOST_KNOWN = 500; // statements with lists are as many as lists have lengths

    private static final Map<String, Optional<EngineWrite>> KNOWN = new ConcurrentHashMap<>();

    private static Pattern pattern(String regex) {
        return Pattern.compile("\\s*" + regex + "\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** Of history; nothing of other tables, and nothing of a deletion of many rows: that is the nightly cleanup. */
    static Optional<EngineWrite> of(String sql) {
        Optional<EngineWrite> known = KNOWN.get(sql);
        if (known == null) {
            known = WRITES.matcher(sql).matches() ? parse(sql) : Optional.empty();
            if (KNOWN.size() < MOST_KNOWN) {
                KNOWN.put(sql, known);
            }
        }
        return known;
    }

    private static Optional<EngineWrite> parse(String sql) {
        Matcher insert = INSERT.matcher(sql);
        if (insert.matches()) {
            return Optional.of(new EngineWrite(
                    Operation.INSERT, insert.group(1), items(insert.group(2)), items(insert.group(3)), null));
        }
        Matcher update = UPDATE.matcher(sql);
        if (update.matches()) {
            return Optional.of(update(update.group(1), items(update.group(2)), update.group(3)));
        }
        Matcher delete = DELETE.matcher(sql);
        return delete.matches() && BY_ID.matcher(delete.group(2)).matches()
                ? Optional.of(new EngineWrite(Operation.DELETE, delete.group(1), List.of(), List.of(), delete.group(2)))
                : Optional.empty();
    }

    private static EngineWrite update(String table, List<String> sets, String where) {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String set : sets) {
            int equals = set.indexOf('=');
            columns.add(set.substring(0, equals).strip());
            values.add(set.substring(equals + 1).strip());
        }
        return new EngineWrite(Operation.UPDATE, table, columns, values, where);
    }

    private static List<String> items(String list) {
        List<String> items = new ArrayList<>();
        for (String item : list.split(",")) {
            items.add(item.strip());
        }
        return items;
    }

    boolean isById() {
        return where != null && BY_ID.matcher(where).matches();
    }
}
