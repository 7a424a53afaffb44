package io.zhidu.audit.chain.jdbc;

import io.zhidu.audit.chain.CanonicalText;
import io.zhidu.audit.chain.ChainedTable;
import io.zhidu.audit.chain.EngineDays;
import io.zhidu.audit.chain.StoredRow;
import io.zhidu.audit.chain.Tables;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of tables and conditions are the code's own, never anybody's input. */
@Repository
class JdbcTables implements Tables {

    private final JdbcClient jdbc;
    private volatile Set<String> inWholeSeconds;

    JdbcTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void rows(ChainedTable table, String chain, Collection<String> instances, Consumer<StoredRow> each) {
        read(table, table.ofChain(), chain, instances, each);
        if (table.instance() != null) {
            String shown = "%s IN (:instances) AND (%s IS NULL OR %s <> :chain)"
                    .formatted(table.instance(), table.chain(), table.chain());
            read(table, shown, chain, instances, each);
        }
    }

    private void read(
            ChainedTable table,
            String condition,
            String chain,
            Collection<String> instances,
            Consumer<StoredRow> each) {
        jdbc.sql("SELECT * FROM " + table.name() + " WHERE " + condition)
                .param("chain", chain)
                .param("instances", instances)
                .query(row -> {
                    each.accept(row(table, row));
                });
    }

    @Override
    public void log(LocalDateTime from, LocalDateTime to, Consumer<StoredRow> each) {
        ChainedTable log = ChainedTable.engine(ChainedTable.LOG);
        jdbc.sql("""
                        SELECT * FROM ACT_HI_OP_LOG
                        WHERE ROOT_PROC_INST_ID_ IS NULL AND TIMESTAMP_ >= :from AND TIMESTAMP_ < :to""")
                .param("from", Timestamp.valueOf(from))
                .param("to", Timestamp.valueOf(to))
                .query(row -> {
                    each.accept(row(log, row));
                });
    }

    @Override
    public Optional<LocalDateTime> firstLog(LocalDateTime since) {
        return jdbc.sql("""
                        SELECT MIN(TIMESTAMP_) AS first_time FROM ACT_HI_OP_LOG
                        WHERE ROOT_PROC_INST_ID_ IS NULL AND TIMESTAMP_ >= :since""")
                .param("since", Timestamp.valueOf(since))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(Timestamp::toLocalDateTime);
    }

    @Override
    public Optional<StoredRow> row(ChainedTable table, String id) {
        return jdbc.sql("SELECT * FROM " + table.name() + " WHERE " + table.id() + " = :id")
                .param("id", id)
                .query((row, number) -> row(table, row))
                .optional();
    }

    private static StoredRow row(ChainedTable table, ResultSet row) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        TreeMap<String, String> columns = new TreeMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String text = CanonicalText.of(value(table, row, meta, i));
            if (text != null) {
                columns.put(meta.getColumnLabel(i).toUpperCase(Locale.ROOT), text);
            }
        }
        return new StoredRow(columns.get(table.id()), columns);
    }

    /** A time is read as it was written: the engine writes instants, ours are times of the wall clock. */
    private static Object value(ChainedTable table, ResultSet row, ResultSetMetaData meta, int i) throws SQLException {
        return meta.getColumnType(i) == Types.TIMESTAMP && !ChainedTable.isOfEngine(table.name())
                ? row.getObject(i, LocalDateTime.class)
                : plain(row.getObject(i));
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Date day) {
            return day.toLocalDate();
        }
        if (value instanceof Clob text) {
            return text.getSubString(1, (int) text.length());
        }
        return value instanceof Blob bytes ? bytes.getBytes(1, (int) bytes.length()) : value;
    }

    @Override
    public List<Belonging> after(ChainedTable table, String id, int most) {
        boolean log = table.name().equals(ChainedTable.LOG);
        String shown = table.instance() == null ? "FALSE" : table.instance() + " IS NOT NULL";
        RowMapper<Belonging> belonging = (row, number) -> {
            String chain = row.getString(2);
            String named =
                    chain == null && log ? EngineDays.chain(row.getTimestamp(4).toLocalDateTime()) : chain;
            return new Belonging(row.getString(1), named, row.getBoolean(3));
        };
        return jdbc.sql("SELECT %s, %s, %s%s FROM %s WHERE %s > :after ORDER BY %s LIMIT :most"
                        .formatted(
                                table.id(),
                                table.chain(),
                                shown,
                                log ? ", TIMESTAMP_" : "",
                                table.name(),
                                table.id(),
                                table.id()))
                .param("after", id)
                .param("most", most)
                .query(belonging)
                .list();
    }

    @Override
    public boolean isInWholeSeconds(String table, String column) {
        if (inWholeSeconds == null) {
            inWholeSeconds = jdbc
                    .sql("SELECT table_name, column_name FROM information_schema.columns WHERE datetime_precision = 0")
                    .query((row, number) -> name(row.getString(1), row.getString(2)))
                    .list()
                    .stream()
                    .collect(Collectors.toSet());
        }
        return inWholeSeconds.contains(name(table, column));
    }

    private static String name(String table, String column) {
        return (table + "." + column).toUpperCase(Locale.ROOT);
    }
}
