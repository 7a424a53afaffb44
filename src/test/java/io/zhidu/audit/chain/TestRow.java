package io.zhidu.audit.chain;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** A row of a business table, for somebody who has the database's password. */
record TestRow(ChainedTable table, Map<String, Object> values, Map<String, Object> otherValues, JdbcTemplate jdbc) {

    /** What must differ from every other row, beside the row's name. */
    private static final Map<String, String> UNIQUE = Map.ofEntries(
            Map.entry("repair_order", "CALLER_REFERENCE"),
            Map.entry("repair_ledger", "SEQ"),
            Map.entry("repair_callback", "ORDER_NUMBER"),
            Map.entry("repair_register_line", "ORIGINAL_LINE_NO"),
            Map.entry("credit_invoice", "REVERSES"),
            Map.entry("credit_receipt", "REVERSES"),
            Map.entry("incentive_evidence", "REFERENCE"),
            Map.entry("incentive_adjustment", "LINE_NO"),
            Map.entry("fee_standard", "EFFECTIVE_FROM"),
            Map.entry("project_coefficients", "EFFECTIVE_FROM"),
            Map.entry("sales_rates", "EFFECTIVE_FROM"),
            Map.entry("calendar_version", "EFFECTIVE_FROM"));

    /** What must differ of a row that is put in, and may be changed of one that is there. */
    private static final Map<String, String> OF_ANOTHER = Map.of("deduction_part", "PERSON");

    static boolean isIn(ChainedTable table, JdbcTemplate jdbc) {
        return !jdbc.queryForList("SELECT 1 FROM " + table.name() + " LIMIT 1").isEmpty();
    }

    static TestRow lastOf(ChainedTable table, JdbcTemplate jdbc) {
        String order = table.ids().stream().map(id -> id + " DESC").collect(Collectors.joining(", "));
        return jdbc.queryForObject(
                "SELECT * FROM " + table.name() + " ORDER BY " + order + " LIMIT 1",
                (row, number) -> read(table, row, jdbc));
    }

    private static TestRow read(ChainedTable table, ResultSet row, JdbcTemplate jdbc) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> others = new LinkedHashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String column = meta.getColumnLabel(i).toUpperCase(Locale.ROOT);
            Class<?> type = type(meta.getColumnType(i));
            Object value = type == Boolean.class && row.getObject(i) == null ? null : row.getObject(i, type);
            values.put(column, value);
            others.put(column, other(type, value));
        }
        return new TestRow(table, values, others, jdbc);
    }

    private static Class<?> type(int sql) {
        return switch (sql) {
            case Types.TIMESTAMP -> LocalDateTime.class;
            case Types.DATE -> LocalDate.class;
            case Types.DECIMAL, Types.NUMERIC -> BigDecimal.class;
            case Types.INTEGER, Types.BIGINT, Types.SMALLINT -> Long.class;
            case Types.BOOLEAN, Types.BIT, Types.TINYINT -> Boolean.class;
            case Types.BLOB, Types.LONGVARBINARY, Types.VARBINARY, Types.BINARY -> byte[].class;
            default -> String.class;
        };
    }

    private static Object other(Class<?> type, Object value) {
        if (type == LocalDateTime.class) {
            return value == null ? LocalDateTime.of(2020, 1, 1, 8, 0) : ((LocalDateTime) value).plusDays(1);
        }
        if (type == LocalDate.class) {
            return value == null ? LocalDate.of(2020, 1, 1) : ((LocalDate) value).plusDays(1);
        }
        if (type == BigDecimal.class) {
            return value == null ? BigDecimal.ONE : ((BigDecimal) value).add(BigDecimal.ONE);
        }
        if (type == Long.class) {
            return value == null ? 1L : (Long) value + 1;
        }
        if (type == Boolean.class) {
            return value == null || !(Boolean) value;
        }
        return type == byte[].class ? new byte[] {0} : other((String) value);
    }

    private static String other(String value) {
        return value == null || value.isEmpty()
                ? "x"
                : value.substring(0, value.length() - 1) + (value.endsWith("y") ? "z" : "y");
    }

    /** Of each column that may not change a value that it does not have. */
    Map<String, Object> others() {
        Map<String, Object> others = new TreeMap<>(otherValues);
        others.keySet()
                .removeIf(column -> !table.compares(column)
                        || table.ids().contains(column)
                        || table.chain().equals(column)
                        || column.equals(UNIQUE.get(table.name())));
        return others;
    }

    String chain() {
        return texts().get(table.chain());
    }

    String id() {
        return table.id(texts());
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((column, value) -> texts.put(column, CanonicalText.of(value)));
        return texts;
    }

    void change(String column, Object other) {
        List<Object> values = new ArrayList<>(List.of(other));
        values.addAll(names());
        jdbc.update("UPDATE " + table.name() + " SET " + column + " = ?" + where(), values.toArray());
    }

    void delete() {
        jdbc.update("DELETE FROM " + table.name() + where(), names().toArray());
    }

    private String where() {
        return " WHERE " + table.ids().stream().map(id -> id + " = ?").collect(Collectors.joining(" AND "));
    }

    private List<Object> names() {
        return table.ids().stream().map(values::get).toList();
    }

    /** That nobody wrote. */
    TestRow another() {
        Map<String, Object> another = new LinkedHashMap<>(values);
        String last = table.ids().get(table.ids().size() - 1);
        another.put(last, unused(last));
        another.computeIfPresent(UNIQUE.getOrDefault(table.name(), ""), (column, value) -> unused(column));
        another.computeIfPresent(OF_ANOTHER.getOrDefault(table.name(), ""), (column, value) -> unused(column));
        return new TestRow(table, another, otherValues, jdbc);
    }

    /** The next number may be that of another row: it need not be the last of its order. */
    private Object unused(String column) {
        return otherValues.get(column) instanceof Long number ? Long.valueOf(number + 1000) : otherValues.get(column);
    }

    void insert() {
        jdbc.update(
                "INSERT INTO " + table.name() + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(values.size(), "?")) + ")",
                values.values().toArray());
    }

    @Override
    public String toString() {
        return table.name() + " " + texts();
    }
}
