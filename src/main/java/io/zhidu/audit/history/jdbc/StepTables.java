package io.zhidu.audit.history.jdbc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.zhidu.audit.history.CaseRows.Activity;
import io.zhidu.audit.history.CaseRows.Entered;
import io.zhidu.audit.history.CaseRows.Passed;
import io.zhidu.audit.history.CaseRows.TaskEvent;
import io.zhidu.audit.history.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class StepTables {

    private static final int NEVER = 9999;
    private static final int CANCELLED = 2; // ActivityInstanceState

    private static final String ACTIVITIES = """
                SELECT a.*, COALESCE(a.SEQUENCE_COUNTER_, 0) AS seq, t.ASSIGNEE_ AS holder, t.DUE_DATE_
                FROM ACT_HI_ACTINST a LEFT JOIN ACT_HI_TASKINST t ON t.ID_ = a.TASK_ID_
                WHERE a.PROC_INST_ID_ = :instance %s
                  AND (a.START_TIME_ > :at OR a.START_TIME_ = :at AND (COALESCE(a.SEQUENCE_COUNTER_, 0) > :sequence
                       OR COALESCE(a.SEQUENCE_COUNTER_, 0) = :sequence AND a.ID_ > :id))
                ORDER BY a.START_TIME_, seq, a.ID_ LIMIT :limit""";

    private final EngineTables tables;

    StepTables(EngineTables tables) {
        this.tables = tables;
    }

    List<Activity> activities(String instance, boolean people, Cursor after, int size) {
        return tables.page(
                ACTIVITIES.formatted(people ? "AND a.TASK_ID_ IS NOT NULL" : ""),
                instance,
                after,
                size,
                this::activity);
    }

    List<TaskEvent> events(Collection<String> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : tables.sql("""
                        SELECT TASK_ID_, OPERATION_TYPE_, USER_ID_, PROPERTY_, NEW_VALUE_, TIMESTAMP_ FROM ACT_HI_OP_LOG
                        WHERE TASK_ID_ IN (:tasks)
                          AND (OPERATION_TYPE_ IN ('Claim', 'Assign') AND PROPERTY_ = 'assignee' OR OPERATION_TYPE_ = 'Complete')
                        ORDER BY TIMESTAMP_, ID_""")
                        .param("tasks", tasks)
                        .query((row, i) -> new TaskEvent(
                                row.getString("TASK_ID_"),
                                row.getString("OPERATION_TYPE_"),
                                row.getString("USER_ID_"),
                                row.getString("NEW_VALUE_"),
                                tables.local(row, "TIMESTAMP_")))
                        .list();
    }

    Map<String, List<String>> candidates(Collection<String> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : tables
                        .sql("""
                        SELECT DISTINCT TASK_ID_, COALESCE(GROUP_ID_, USER_ID_) AS candidate FROM ACT_HI_IDENTITYLINK
                        WHERE TASK_ID_ IN (:tasks) AND TYPE_ = 'candidate' AND OPERATION_TYPE_ = 'add'
                        ORDER BY candidate""")
                        .param("tasks", tasks)
                        .query((row, i) -> Map.entry(row.getString("TASK_ID_"), row.getString("candidate")))
                        .list()
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** @return null too of a deadline that does not run, which the models set to the end of all days */
    private LocalDateTime due(ResultSet row) throws SQLException {
        LocalDateTime due = tables.local(row, "DUE_DATE_");
        return due == null || due.getYear() == NEVER ? null : due;
    }

    List<Entered> entered(String instance) {
        return tables.sql("""
                        SELECT ACT_ID_, START_TIME_, COALESCE(SEQUENCE_COUNTER_, 0) AS seq,
                          CASE WHEN ACT_INST_STATE_ = 2 THEN NULL ELSE END_TIME_ END AS done_at
                        FROM ACT_HI_ACTINST WHERE PROC_INST_ID_ = :id ORDER BY START_TIME_, seq, ID_""")
                .param("id", instance)
                .query((row, i) -> new Entered(
                        row.getString("ACT_ID_"),
                        tables.local(row, "START_TIME_"),
                        row.getLong("seq"),
                        tables.local(row, "done_at")))
                .list();
    }

    List<Passed> passed(String instance) {
        return tables.sql("""
                        SELECT ACT_ID_, SUM(CASE WHEN END_TIME_ IS NULL THEN 1 ELSE 0 END) AS present,
                          SUM(CASE WHEN ACT_INST_STATE_ = 2 THEN 1 ELSE 0 END) AS cancelled, COUNT(*) AS times
                        FROM ACT_HI_ACTINST WHERE PROC_INST_ID_ = :id GROUP BY ACT_ID_ ORDER BY ACT_ID_""")
                .param("id", instance)
                .query((row, i) -> new Passed(
                        row.getString("ACT_ID_"),
                        row.getLong("times") - row.getLong("present"),
                        row.getLong("present"),
                        row.getLong("cancelled")))
                .list();
    }

    private Activity activity(ResultSet row, int i) throws SQLException {
        return new Activity(
                row.getString("ID_"),
                row.getLong("seq"),
                row.getString("ACT_ID_"),
                row.getString("ACT_NAME_"),
                row.getString("ACT_TYPE_"),
                row.getString("TASK_ID_"),
                row.getString("holder"),
                tables.local(row, "START_TIME_"),
                tables.local(row, "END_TIME_"),
                due(row),
                row.getInt("ACT_INST_STATE_") == CANCELLED,
                row.getString("CALL_PROC_INST_ID_"));
    }
}
