package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.CaseRows.Sent;
import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.Operation;
import io.zhidu.audit.history.Remark;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TalkTables {

    /**
     * Of the instance with the parameter %1$s. What is written under a task in the Tasklist has no instance, only its task; an
     * index leads to all of the case.
     */
    static final String UNDER_INSTANCE = """
            ROOT_PROC_INST_ID_ = (SELECT p.ROOT_PROC_INST_ID_ FROM ACT_HI_PROCINST p WHERE p.PROC_INST_ID_ = :%1$s)
            AND (PROC_INST_ID_ = :%1$s
              OR PROC_INST_ID_ IS NULL
              AND TASK_ID_ IN (SELECT t.ID_ FROM ACT_HI_TASKINST t WHERE t.PROC_INST_ID_ = :%1$s))""";

    private static final String REMARKS =
            "SELECT * FROM ACT_HI_COMMENT WHERE " + UNDER_INSTANCE.formatted("instance") + """
              AND (TIME_ > :at OR TIME_ = :at AND (:sequence < 0 OR ID_ > :id))
            ORDER BY TIME_, ID_ LIMIT :limit""";

    private final EngineTables tables;

    TalkTables(EngineTables tables) {
        this.tables = tables;
    }

    List<Remark> remarks(String instance, Cursor after, int size) {
        return tables.page(REMARKS, instance, after, size, this::remark);
    }

    List<Operation> operations(String instance, Cursor after, int size) {
        return tables.page("""
                SELECT * FROM ACT_HI_OP_LOG WHERE PROC_INST_ID_ = :instance
                  AND (TIMESTAMP_ > :at OR TIMESTAMP_ = :at AND (:sequence < 0 OR ID_ > :id))
                ORDER BY TIMESTAMP_, ID_ LIMIT :limit""", instance, after, size, this::operation);
    }

    /** A message's key begins with the number that it is about. */
    List<Sent> messages(String number, Cursor after, int size) {
        return tables.sql("""
                        SELECT * FROM outbox_message WHERE message_key >= :first AND message_key < :last
                          AND (written_at > :at OR written_at = :at AND message_key > :id)
                        ORDER BY written_at, message_key LIMIT :limit""")
                .param("first", number + ":")
                .param("last", number + ";")
                .param("at", after.at())
                .param("id", after.id())
                .param("limit", size + 1)
                .query((row, i) -> new Sent(
                        row.getString("message_key"),
                        row.getObject("written_at", LocalDateTime.class),
                        row.getString("recipient_kind"),
                        row.getString("address"),
                        row.getString("template"),
                        row.getString("arguments"),
                        row.getString("state"),
                        row.getObject("done_at", LocalDateTime.class)))
                .list();
    }

    private Remark remark(ResultSet row, int i) throws SQLException {
        byte[] full = row.getBytes("FULL_MSG_");
        return new Remark(
                row.getString("ID_"),
                tables.local(row, "TIME_"),
                row.getString("USER_ID_"),
                null,
                full == null ? row.getString("MESSAGE_") : new String(full, StandardCharsets.UTF_8));
    }

    private Operation operation(ResultSet row, int i) throws SQLException {
        return new Operation(
                row.getString("ID_"),
                tables.local(row, "TIMESTAMP_"),
                row.getString("USER_ID_"),
                null,
                row.getString("OPERATION_TYPE_"),
                row.getString("ENTITY_TYPE_"),
                row.getString("PROPERTY_"),
                row.getString("ORG_VALUE_"),
                row.getString("NEW_VALUE_"));
    }
}
