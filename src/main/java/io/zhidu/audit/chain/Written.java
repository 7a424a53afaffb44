package io.zhidu.audit.chain;

import io.zhidu.platform.ChainedRow.Operation;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** A row as its chain says that it must be. */
final class Written {

    /** When and by whom. */
    record Stamp(LocalDateTime at, String by) {}

    record Value(String text, Stamp stamp) {}

    private final Map<String, Value> columns = new HashMap<>();
    private Stamp last;
    private boolean deleted;

    void add(Content.Row row, Stamp stamp) {
        last = stamp;
        deleted = row.operation() == Operation.DELETE;
        if (row.isWhole()) {
            columns.clear(); // of one deleted before, which had the same name
        }
        row.columns().forEach((column, text) -> columns.put(column, new Value(text, stamp)));
    }

    /** @return with an empty text where nothing was written, or nothing any more */
    Value value(String column) {
        return columns.getOrDefault(column, new Value(null, last));
    }

    Stamp last() {
        return last;
    }

    boolean isDeleted() {
        return deleted;
    }

    Iterable<String> names() {
        return columns.keySet();
    }
}
