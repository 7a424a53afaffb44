package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.CaseRows.Record;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FormTable {

    private final EngineTables tables;

    FormTable(EngineTables tables) {
        this.tables = tables;
    }

    List<Record> records(String instance, String task, long after, int size) {
        return tables.sql("""
                        SELECT id, element, task, submitted_at, submitted_by, content FROM form_record
                        WHERE process_instance = :instance AND id > :after AND (:task IS NULL OR task = :task)
                        ORDER BY id LIMIT :limit""")
                .param("instance", instance)
                .param("after", after)
                .param("task", task)
                .param("limit", size + 1)
                .query((row, i) -> new Record(
                        row.getLong("id"),
                        row.getString("element"),
                        row.getString("task"),
                        row.getObject("submitted_at", LocalDateTime.class),
                        row.getString("submitted_by"),
                        row.getString("content")))
                .list();
    }
}
