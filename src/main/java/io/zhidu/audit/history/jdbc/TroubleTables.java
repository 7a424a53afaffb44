package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.Cursor;
import io.zhidu.audit.history.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TroubleTables {

    private final EngineTables tables;

    TroubleTables(EngineTables tables) {
        this.tables = tables;
    }

    List<Trouble> troubles(String instance, Cursor after, int size) {
        return tables.page("""
                SELECT * FROM (
                  SELECT ID_, 0 AS kind, ACTIVITY_ID_ AS element, CREATE_TIME_ AS at_time, END_TIME_ AS solved,
                    INCIDENT_MSG_ AS words
                  FROM ACT_HI_INCIDENT WHERE PROC_INST_ID_ = :instance
                  UNION ALL
                  SELECT ID_, 1 AS kind, ACT_ID_ AS element, TIMESTAMP_ AS at_time, NULL AS solved, JOB_EXCEPTION_MSG_ AS words
                  FROM ACT_HI_JOB_LOG WHERE PROCESS_INSTANCE_ID_ = :instance AND JOB_STATE_ = 1) t
                WHERE at_time > :at OR at_time = :at AND (kind > :sequence OR kind = :sequence AND ID_ > :id)
                ORDER BY at_time, kind, ID_ LIMIT :limit""", instance, after, size, this::trouble);
    }

    private Trouble trouble(ResultSet row, int i) throws SQLException {
        return new Trouble(
                row.getString("ID_"),
                Trouble.Kind.values()[row.getInt("kind")],
                row.getString("element"),
                null,
                tables.local(row, "at_time"),
                tables.local(row, "solved"),
                row.getString("words"));
    }
}
