package io.zhidu.audit.clause.jdbc;

import io.zhidu.audit.clause.How;
import io.zhidu.audit.clause.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Where a kind of sign lies and by which index a period of it is found.
 *
 * @param engines whether the table is the engine's: its times are written in the zone of the Java machine, ours in the
 *     company's
 */
record SignSource(String join, String id, String instance, String at, String person, String within, boolean engines) {

    private static final String ELEMENT =
            "JOIN ACT_HI_ACTINST h ON h.PROC_DEF_KEY_ = s.process AND h.ACT_ID_ = s.element";
    private static final String TASK =
            "JOIN ACT_HI_TASKINST h ON h.PROC_DEF_KEY_ = s.process AND h.TASK_DEF_KEY_ = s.element";
    private static final String DECISION = "JOIN ACT_HI_DECINST h ON h.DEC_DEF_KEY_ = s.process";
    private static final String FORM = "JOIN form_record h ON h.process = s.process AND h.element = s.element";

    private static final String INSTANCE = "PROC_INST_ID_";

    static SignSource of(How how) {
        return switch (how) {
            case DONE ->
                // 2: canceled, so it was not done
                new SignSource(
                        ELEMENT,
                        "ID_",
                        INSTANCE,
                        "h.END_TIME_",
                        "h.ASSIGNEE_",
                        "h.END_TIME_ >= :from AND h.END_TIME_ < :until AND COALESCE(h.ACT_INST_STATE_, 0) <> 2",
                        true);
            case IN_TIME ->
                new SignSource(
                        TASK,
                        "ID_",
                        INSTANCE,
                        "h.END_TIME_",
                        "h.ASSIGNEE_",
                        "h.END_TIME_ >= :from AND h.END_TIME_ < :until AND h.DELETE_REASON_ = 'completed'"
                                + " AND (h.DUE_DATE_ IS NULL OR h.END_TIME_ <= h.DUE_DATE_)",
                        true);
            case LATE ->
                // counted when it ended; what is still open, when it was due
                new SignSource(
                        TASK,
                        "ID_",
                        INSTANCE,
                        "COALESCE(h.END_TIME_, h.DUE_DATE_)",
                        "h.ASSIGNEE_",
                        "(h.END_TIME_ >= :from AND h.END_TIME_ < :until AND h.END_TIME_ > h.DUE_DATE_"
                                + " OR h.END_TIME_ IS NULL AND h.DUE_DATE_ >= :from AND h.DUE_DATE_ < :until"
                                + " AND h.DUE_DATE_ < :now)",
                        true);
            case RULE ->
                new SignSource(
                        DECISION,
                        "ID_",
                        INSTANCE,
                        "h.EVAL_TIME_",
                        "h.USER_ID_",
                        "h.EVAL_TIME_ >= :from AND h.EVAL_TIME_ < :until AND EXISTS (SELECT 1 FROM ACT_HI_DEC_OUT o"
                                + " WHERE o.DEC_INST_ID_ = h.ID_ AND o.RULE_ID_ = s.element)",
                        true);
            case ANSWER ->
                new SignSource(
                        FORM,
                        "id",
                        "process_instance",
                        "h.submitted_at",
                        "h.submitted_by",
                        "h.submitted_at >= :from AND h.submitted_at < :until AND h.content LIKE CONCAT('%', s.answer, '%')",
                        false);
        };
    }

    /** The model that a sign's element is in: a rule's is its table, not the process of the case. */
    String definition() {
        return join.equals(DECISION) ? "h.DEC_DEF_ID_" : "p.PROC_DEF_ID_";
    }

    /** Of those within the period, what belongs to the clause: others may take the same steps. */
    String counted() {
        return within + " AND (s.numbers = '' OR EXISTS (SELECT 1 FROM ACT_HI_PROCINST k WHERE k.PROC_INST_ID_ = h."
                + instance + " AND k.BUSINESS_KEY_ LIKE CONCAT('%', s.numbers)))";
    }

    StatementSpec params(StatementSpec asked, Period period, LocalDateTime now, ZoneId zone) {
        return asked.param("from", time(period.begin(), zone))
                .param("until", time(period.end(), zone))
                .param("now", time(now, zone));
    }

    Object time(LocalDateTime local, ZoneId zone) {
        return engines ? Timestamp.from(local.atZone(zone).toInstant()) : local;
    }

    Object id(String text) {
        return engines ? text : Long.valueOf(text);
    }

    LocalDateTime read(ResultSet row, ZoneId zone) throws SQLException {
        return engines
                ? LocalDateTime.ofInstant(row.getTimestamp("happened").toInstant(), zone)
                : row.getObject("happened", LocalDateTime.class);
    }
}
