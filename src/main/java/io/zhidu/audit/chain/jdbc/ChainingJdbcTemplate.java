package io.zhidu.audit.chain.jdbc;

import io.zhidu.audit.chain.StoredRow;
import io.zhidu.audit.chain.jdbc.BusinessWrite.Key;
import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.ChainedRow.Operation;
import io.zhidu.platform.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sees each statement by which the product writes its business tables, and chains the rows with what was written: no procedure
 * need remember to. Statements have named parameters here, as all of ours have.
 */
@Component
class ChainingJdbcTemplate extends NamedParameterJdbcTemplate {

    private static final String[] GENERATED = {"id"};

    private final Chains chains;
    private final Map<String, Optional<BusinessWrite>> known = new ConcurrentHashMap<>(); // the product writes few

    ChainingJdbcTemplate(JdbcTemplate jdbc, Chains chains) {
        super(jdbc);
        this.chains = chains;
    }

    @Override
    public int update(String sql, SqlParameterSource values) {
        return chained(sql, List.of(values), keys ->
                new int[] {keys == null ? super.update(sql, values) : super.update(sql, values, keys, GENERATED)})[0];
    }

    @Override
    public int[] batchUpdate(String sql, SqlParameterSource[] values) {
        return values.length == 1
                ? new int[] {update(sql, values[0])} // see SingleRows
                : chained(
                        sql,
                        List.of(values),
                        keys -> keys == null
                                ? super.batchUpdate(sql, values)
                                : super.batchUpdate(sql, values, keys, GENERATED));
    }

    @Override
    public int update(String sql, SqlParameterSource values, KeyHolder keys, String[] names) {
        refuseWithKeys(sql);
        return super.update(sql, values, keys, names);
    }

    @Override
    public int[] batchUpdate(String sql, SqlParameterSource[] values, KeyHolder keys, String[] names) {
        refuseWithKeys(sql);
        return super.batchUpdate(sql, values, keys, names);
    }

    private void refuseWithKeys(String sql) {
        if (write(sql).isPresent()) {
            throw new IllegalStateException("Written with a key holder it would not be chained: " + sql);
        }
    }

    private int[] chained(String sql, List<SqlParameterSource> values, Function<KeyHolder, int[]> run) {
        BusinessWrite write = write(sql).orElse(null);
        if (write == null || values.isEmpty()) {
            return run.apply(null);
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException(
                    "A row is chained in the transaction that writes it, and there is none: " + sql);
        }
        return write.operation() == Operation.INSERT ? inserted(write, values, run) : changed(write, values, run);
    }

    private Optional<BusinessWrite> write(String sql) {
        return known.computeIfAbsent(sql, BusinessWrite::of);
    }

    private int[] inserted(BusinessWrite write, List<SqlParameterSource> values, Function<KeyHolder, int[]> run) {
        KeyHolder keys = write.isGenerated() ? new GeneratedKeyHolder() : null;
        int[] counts = run.apply(keys);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                Map<String, String> columns = write.columns(values.get(i));
                if (keys != null) {
                    columns.put(
                            write.table().ids().get(0),
                            keys.getKeyList().get(i).values().iterator().next().toString());
                }
                Map<String, String> whole =
                        write.isPlain() ? columns : written(write, columns).columns();
                add(write, write.keyOf(whole), whole);
            }
        }
        return counts;
    }

    private void add(BusinessWrite write, Key key, Map<String, String> columns) {
        chains.add(key.chain(), new ChainedRow(write.table().name(), key.id(), write.operation(), columns));
    }

    /** The row that a statement put in which computes something itself. */
    private StoredRow written(BusinessWrite write, Map<String, String> columns) {
        return query(write.selectInserted(columns), columns, (row, n) -> RowReader.read(write.table(), row))
                .get(0);
    }

    private int[] changed(BusinessWrite write, List<SqlParameterSource> values, Function<KeyHolder, int[]> run) {
        List<List<Key>> keys = new ArrayList<>();
        values.forEach(one -> keys.add(write.isByKey() ? List.of(write.key(one)) : keys(write, one)));
        int[] counts = run.apply(null);
        for (int i = 0; i < counts.length; i++) {
            if (!write.isByKey() && counts[i] >= 0 && counts[i] != keys.get(i).size()) {
                throw new CannotAcquireLockException(
                        "Others changed rows of " + write.table().name() + " meanwhile");
            }
            if (counts[i] != 0) {
                chain(write, keys.get(i), values.get(i));
            }
        }
        return counts;
    }

    private void chain(BusinessWrite write, List<Key> keys, SqlParameterSource values) {
        for (Key key : keys) {
            Map<String, String> columns = write.isPlain()
                    ? write.columns(values)
                    : write.changed(stored(write, key).columns());
            if (write.operation() == Operation.DELETE || !columns.isEmpty()) {
                add(write, key, columns);
            }
        }
    }

    private StoredRow stored(BusinessWrite write, Key key) {
        return query(write.selectNamed(), write.named(key), (row, n) -> RowReader.read(write.table(), row))
                .get(0);
    }

    private List<Key> keys(BusinessWrite write, SqlParameterSource values) {
        return query(
                write.selectChanged(),
                values,
                (row, n) -> write.keyOf(RowReader.read(write.table(), row).columns()));
    }
}
