package io.zhidu.audit.chain.jdbc;

import io.zhidu.audit.chain.CanonicalText;
import io.zhidu.audit.chain.ChainedTable;
import io.zhidu.audit.chain.StoredRow;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.TreeMap;

/** A row as the database gives it. */
final class RowReader {

    private RowReader() {}

    static StoredRow read(ChainedTable table, ResultSet row) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        TreeMap<String, String> columns = new TreeMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String text = CanonicalText.of(value(table, row, meta, i));
            if (text != null) {
                columns.put(meta.getColumnLabel(i).toUpperCase(Locale.ROOT), text);
            }
        }
        return new StoredRow(table.id(columns), columns);
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
}
