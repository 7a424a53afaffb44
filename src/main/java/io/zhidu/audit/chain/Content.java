package io.zhidu.audit.chain;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhidu.platform.ChainedRow;
import io.zhidu.platform.ChainedRow.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a link says: rows with their values as {@link CanonicalText}, in the order in which they were written. */
public final class Content {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private Content() {}

    /** @param columns of an inserted row without those that are empty; names in capitals, whatever the database makes of them */
    public record Row(
            @JsonProperty("t") String table,
            @JsonProperty("id") String id,
            @JsonProperty("op") Operation operation,
            @JsonProperty("c") Map<String, String> columns) {

        /** Whether it says what the row is like, and not only what became of it. */
        boolean isWhole() {
            return operation == Operation.INSERT || operation == Operation.ADOPT;
        }

        /** At once: who wrote it may go on to change what he gave. */
        static Row of(ChainedRow row) {
            Map<String, String> columns = new TreeMap<>();
            row.columns().forEach((column, value) -> {
                if (value != null || row.operation() == Operation.UPDATE) {
                    columns.put(column.toUpperCase(Locale.ROOT), CanonicalText.of(value));
                }
            });
            return new Row(row.table(), row.id(), row.operation(), columns);
        }
    }

    static String write(Row row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(List<String> written) {
        return "[" + String.join(",", written) + "]";
    }

    /** Of a link without a content, or with one that was changed, which its hash says, nothing. */
    static List<Row> of(Link link) {
        try {
            return link.content() == null ? List.of() : read(link.content());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** @throws IllegalArgumentException if it is none: then it was changed */
    public static List<Row> read(String content) {
        try {
            return MAPPER.readValue(content, ROWS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
