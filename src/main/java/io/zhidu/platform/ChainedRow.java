package io.zhidu.platform;

import java.util.Map;

/**
 * A row as it was written.
 *
 * @param id of the row in its table
 * @param columns what was written; of an update only what it set. Values as JDBC takes them, times to the millisecond
 */
public record ChainedRow(String table, String id, Operation operation, Map<String, ?> columns) {

    public enum Operation {
        INSERT,
        UPDATE,
        DELETE,
        /** There already when its chain began. */
        ADOPT
    }

    public static ChainedRow inserted(String table, Object id, Map<String, ?> columns) {
        return new ChainedRow(table, String.valueOf(id), Operation.INSERT, columns);
    }

    public static ChainedRow updated(String table, Object id, Map<String, ?> columns) {
        return new ChainedRow(table, String.valueOf(id), Operation.UPDATE, columns);
    }

    public static ChainedRow deleted(String table, Object id) {
        return new ChainedRow(table, String.valueOf(id), Operation.DELETE, Map.of());
    }
}
