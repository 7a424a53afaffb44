package io.zhidu.audit.file.jdbc;

import io.zhidu.audit.file.Hash;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;

/** A row as column → text, the same on every database. */
class RowAsText implements RowMapper<Map<String, String>> {

    @Override
    public Map<String, String> mapRow(ResultSet row, int i) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            Object value = value(row, column, columns.getColumnType(column));
            String text = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
            texts.put(columns.getColumnLabel(column).toLowerCase(Locale.ROOT), value == null ? null : text);
        }
        return texts;
    }

    private static Object value(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.DECIMAL, Types.NUMERIC -> row.getBigDecimal(column);
            case Types.BIT, Types.BOOLEAN, Types.TINYINT -> truth(row, column);
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> hash(row.getBytes(column));
            default -> row.getString(column);
        };
    }

    private static Boolean truth(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : value;
    }

    private static String hash(byte[] content) {
        return content == null ? null : "SHA-256 " + Hash.of(content);
    }
}
