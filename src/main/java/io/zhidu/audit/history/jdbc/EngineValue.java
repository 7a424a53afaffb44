package io.zhidu.audit.history.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;

/** A value as the engine keeps it in its columns, in words. */
final class EngineValue {

    /** Of a longer one the beginning is enough: its form keeps the rest, or its SHA-256. */
    private static final int LONGEST = 10_000;

    private EngineValue() {}

    /** @return null for no value */
    static String of(ResultSet row, String type) throws SQLException {
        return switch (type == null ? "null" : type) {
            case "string" -> row.getString("TEXT_");
            case "boolean" -> row.getObject("LONG_") == null ? null : String.valueOf(row.getLong("LONG_") == 1);
            case "double" -> row.getString("DOUBLE_");
            case "integer", "long", "short" -> row.getString("LONG_");
            case "date" -> moment(row);
            case "null" -> null;
            default -> bytes(row, type);
        };
    }

    private static String moment(ResultSet row) throws SQLException {
        return row.getObject("LONG_") == null
                ? null
                : new Timestamp(row.getLong("LONG_")).toInstant().toString();
    }

    private static String bytes(ResultSet row, String type) throws SQLException {
        byte[] content = row.getBytes("BYTES_");
        if (content == null) {
            return row.getString("TEXT_");
        }
        if (type.equals("json") || type.equals("xml") || type.equals("object")) {
            String text = new String(content, StandardCharsets.UTF_8);
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
        String name = row.getString("TEXT_");
        return (name == null ? "" : name + " ") + "SHA-256 " + sha256(content);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
