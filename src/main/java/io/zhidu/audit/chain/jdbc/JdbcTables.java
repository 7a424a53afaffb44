package io.zhidu.audit.chain.jdbc;

import io.zhidu.audit.chain.CanonicalText;
import io.zhidu.audit.chain.ChainedTable;
import io.zhidu.audit.chain.EngineDays;
import io.zhidu.audit.chain.StoredRow;
import io.zhidu.audit.chain.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private volatile Map<String, Integer> places; // of decimals

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
                    each.accept(RowReader.read(table, row));
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
                    each.accept(RowReader.read(log, row));
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
        return jdbc.sql("SELECT * FROM " + table.name() + " WHERE " + named(table))
                .params((Object[]) table.values(id))
                .query((row, number) -> RowReader.read(table, row))
                .optional();
    }

    private static String named(ChainedTable table) {
        return table.ids().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND "));
    }

    @Override
    public List<String> chainsAfter(ChainedTable table, String chain, int most) {
        return jdbc.sql("SELECT DISTINCT %1$s FROM %2$s WHERE %1$s > :after ORDER BY %1$s LIMIT :most"
                        .formatted(table.chain(), table.name()))
                .param("after", chain)
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public Set<String> having(List<ChainedTable> some, String chain) {
        String each = some.stream()
                .map(table -> "(SELECT '%s' AS name FROM %s WHERE %s LIMIT 1)"
                        .formatted(table.name(), table.name(), table.ofChain()))
                .collect(Collectors.joining(" UNION ALL "));
        return new HashSet<>(
                jdbc.sql(each).param("chain", chain).query(String.class).list());
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
                                id(table),
                                table.chain(),
                                shown,
                                log ? ", TIMESTAMP_" : "",
                                table.name(),
                                id(table),
                                id(table)))
                .param("after", id)
                .param("most", most)
                .query(belonging)
                .list();
    }

    /** The engine names a row by one column. */
    private static String id(ChainedTable table) {
        return table.ids().get(0);
    }

    @Override
    public boolean isInWholeSeconds(String table, String column) {
        if (inWholeSeconds == null) {
            inWholeSeconds =
                    jdbc.sql("""
                            SELECT table_name, column_name FROM information_schema.columns
                            WHERE datetime_precision = 0 AND UPPER(data_type) <> 'DATE'""").query((row, number) -> name(row.getString(1), row.getString(2))).list().stream()
                            .collect(Collectors.toSet());
        }
        return inWholeSeconds.contains(name(table, column));
    }

    @Override
    public boolean isRounded(String table, String column, String exact, String kept) {
        if (places == null) {
            Map<String, Integer> all = new HashMap<>();
            jdbc.sql("""
                            SELECT table_name, column_name, numeric_scale FROM information_schema.columns
                            WHERE UPPER(data_type) IN ('DECIMAL', 'NUMERIC')""").query(row -> {
                all.put(name(row.getString(1), row.getString(2)), row.getInt(3));
            });
            places = all;
        }
        Integer scale = places.get(name(table, column));
        return scale != null
                && CanonicalText.of(new BigDecimal(exact).setScale(scale, RoundingMode.HALF_UP))
                        .equals(kept);
    }

    private static String name(String table, String column) {
        return (table + "." + column).toUpperCase(Locale.ROOT);
    }
}
