package io.zhidu.audit.chain.jdbc;

import io.zhidu.audit.chain.ChainedTable;
import io.zhidu.audit.chain.EngineDays;
import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.ChainedRow.Operation;
import io.zhidu.platform.Chains;
import io.zhidu.platform.engine.SeenStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * Sees each statement by which the engine writes its history, with its values, at the moment at which they go to the
 * database. A history event handler would see the events instead, which the engine changes afterwards, and would need a copy
 * of the engine's rules for what an update writes.
 */
final class EngineWrites implements Interceptor {

    private static final String ROOT = "ROOT_PROC_INST_ID_";
    private static final Pattern BY_ID =
            Pattern.compile("ID_\\s*=\\s*\\?(\\s+and\\s+REV_\\s*=\\s*\\?)?\\s*", Pattern.CASE_INSENSITIVE);

    private final Chains chains;
    private final SingletonSupplier<JdbcClient> jdbc;

    EngineWrites(Chains chains, ObjectProvider<JdbcClient> jdbc) {
        this.chains = chains;
        this.jdbc = SingletonSupplier.of(jdbc::getObject);
    }

    @Override
    public Object plugin(Object target) {
        return target instanceof StatementHandler statement ? new Seen(statement) : target;
    }

    @Override
    public Object intercept(Invocation invocation) {
        throw new UnsupportedOperationException("nothing is proxied");
    }

    /** Seen each time its parameters are about to be set. */
    private final class Seen extends SeenStatement {

        Seen(StatementHandler statement) {
            super(statement);
        }

        @Override
        public void parameterize(Statement prepared) throws SQLException {
            see(getBoundSql());
            super.parameterize(prepared);
        }
    }

    private void see(BoundSql sql) {
        WriteStatement.of(sql.getSql())
                .filter(EngineWrites::isOfHistory)
                .ifPresent(write -> chain(write, new StatementValues(sql)));
    }

    /** Nothing of a deletion of many rows: that is the nightly cleanup. */
    private static boolean isOfHistory(WriteStatement write) {
        return ChainedTable.isOfEngine(write.table()) && (write.operation() != Operation.DELETE || isById(write));
    }

    private static boolean isById(WriteStatement write) {
        return write.where() != null && BY_ID.matcher(write.where()).matches();
    }

    private void chain(WriteStatement write, StatementValues values) {
        if (write.table().equals(ChainedTable.BYTES) && !isOfHistory(write, values)) {
            return;
        }
        Map<String, Object> columns = columns(write, values);
        if (write.operation() == Operation.INSERT) {
            add(write, columns.get("ID_"), columns.get(ROOT), columns);
        } else if (isById(write)) {
            Object root = values.ofEntity("rootProcessInstanceId");
            Object id = values.next();
            add(write, id, root == null ? rootOf(write, id) : root, columns);
        } else {
            rows(write, values).forEach(row -> addOne(write, row, columns));
        }
    }

    private static Map<String, Object> columns(WriteStatement write, StatementValues values) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < write.columns().size(); i++) {
            String column = write.columns().get(i);
            String value = write.values().get(i);
            if (value.equals("?")) {
                columns.put(column, values.next());
            } else if (!value.equals(column)) { // MySQL is told to leave a timestamp as it is
                columns.put(column, literal(value));
            }
        }
        return columns;
    }

    private static String literal(String value) {
        return value.startsWith("'") ? value.substring(1, value.length() - 1) : value;
    }

    private void addOne(WriteStatement write, Map<String, Object> row, Map<String, Object> columns) {
        Object root = row.get(ROOT);
        Object chain = root == null && row.get("TIMESTAMP_") instanceof Timestamp time
                ? EngineDays.chain(time.toLocalDateTime())
                : root;
        add(write, row.get("ID_"), chain, columns);
    }

    private void add(WriteStatement write, Object id, Object root, Map<String, Object> columns) {
        String chain = root == null ? chainOfDay(write, columns) : (String) root;
        if (chain != null) {
            chains.add(chain, new ChainedRow(write.table(), (String) id, write.operation(), columns));
        }
    }

    /** Of what belongs to no case only what people did is kept. */
    private static String chainOfDay(WriteStatement write, Map<String, Object> columns) {
        return write.table().equals(ChainedTable.LOG) && columns.get("TIMESTAMP_") instanceof Date time
                ? EngineDays.chain(new Timestamp(time.getTime()).toLocalDateTime())
                : null;
    }

    /** A value that goes is no row that is missed: what referred to it is. */
    private static boolean isOfHistory(WriteStatement write, StatementValues values) {
        return write.operation() != Operation.DELETE
                && ResourceTypes.HISTORY.getValue().equals(values.ofEntity("type"));
    }

    private Object rootOf(WriteStatement write, Object id) {
        return jdbc
                .obtain()
                .sql("SELECT " + ROOT + " FROM " + write.table() + " WHERE ID_ = ?")
                .param(id)
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.get(ROOT))
                .filter(Objects::nonNull) // a task of nobody's case has none
                .findFirst()
                .orElse(null);
    }

    /** Those that an update of many is about to change. */
    private List<Map<String, Object>> rows(WriteStatement write, StatementValues values) {
        String time = write.table().equals(ChainedTable.LOG) ? ", TIMESTAMP_" : "";
        return jdbc.obtain()
                .sql("SELECT ID_, " + ROOT + time + " FROM " + write.table() + " WHERE " + write.where())
                .params(values.rest())
                .query()
                .listOfRows();
    }
}
