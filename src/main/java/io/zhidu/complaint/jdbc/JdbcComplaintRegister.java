package io.zhidu.complaint.jdbc;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintFact;
import io.zhidu.complaint.ComplaintRegister;
import io.zhidu.complaint.ComplaintState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComplaintRegister implements ComplaintRegister {

    private static final String GLANCE = """
            SELECT c.number, c.channel, c.subject_number, c.customer_name, c.phone, c.email, c.customer_key,
              c.kind, c.impact, c.legal, c.repeated, SUBSTRING(c.statement, 1, 100) AS statement, c.severity,
              c.department, c.responsible, c.round_no, c.level_no, c.state, c.registered_at, c.registered_by,
              c.closed_at, c.merged_into""";

    private final JdbcClient jdbc;

    JdbcComplaintRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> list(Filter filter, int most) {
        return jdbc.sql(GLANCE + """
                        , (SELECT h.holder FROM complaint_entry h WHERE h.id = (
                            SELECT MAX(x.id) FROM complaint_entry x
                            WHERE x.complaint = c.number AND x.event = 'HANDED_OVER')) AS held_by
                        FROM complaint c
                        WHERE (:state = '' OR c.state = :state
                            OR (:state = 'open' AND c.state IN ('REGISTERED', 'HANDLING', 'AWAITING_CUSTOMER', 'ANSWERED')))
                          AND (:kind = '' OR c.kind = :kind) AND (:severity = '' OR c.severity = :severity)
                          AND (:level = -1 OR c.level_no = :level) AND (:department = '' OR c.department = :department)
                          AND (:text = '' OR LOWER(c.number) LIKE :like ESCAPE '!' OR LOWER(c.customer_name) LIKE :like ESCAPE '!'
                            OR c.phone LIKE :like ESCAPE '!' OR LOWER(c.statement) LIKE :like ESCAPE '!')
                          AND (:holder = '' OR EXISTS (
                            SELECT 1 FROM complaint_entry e WHERE e.complaint = c.number AND e.holder = :holder))
                        ORDER BY c.registered_at DESC, c.number DESC LIMIT :most""")
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("severity", filter.severity())
                .param("level", filter.level() == null ? -1 : filter.level())
                .param("department", filter.department())
                .param("text", filter.text())
                .param("like", "%" + filter.text().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
                .param("holder", filter.holder())
                .param("most", most)
                .query((row, i) -> new Line(JdbcComplaints.complaint(row, i), row.getString("held_by")))
                .list();
    }

    @Override
    public List<Complaint> between(LocalDateTime from, LocalDateTime before) {
        return jdbc.sql(GLANCE + """
                         FROM complaint c
                        WHERE c.registered_at >= :from AND c.registered_at < :before AND c.state <> 'MERGED'
                        ORDER BY c.number""")
                .param("from", from)
                .param("before", before)
                .query(JdbcComplaints::complaint)
                .list();
    }

    @Override
    public List<ComplaintFact> facts(LocalDateTime from, LocalDateTime before) {
        return jdbc.sql("""
                        SELECT c.number, c.registered_at, c.kind, c.department, c.state, c.round_no,
                          (SELECT MIN(a.at) FROM complaint_entry a WHERE a.complaint = c.number AND a.event = 'ANSWERED')
                            AS answered_at,
                          (SELECT s.score FROM complaint_entry s WHERE s.id = (
                            SELECT MAX(x.id) FROM complaint_entry x WHERE x.complaint = c.number AND x.score IS NOT NULL))
                            AS score,
                          (SELECT COUNT(*) FROM complaint_entry m WHERE m.complaint = c.number AND m.event = 'MISSED')
                            AS misses
                        FROM complaint c
                        WHERE c.registered_at >= :from AND c.registered_at < :before AND c.state <> 'MERGED'
                        ORDER BY c.number""")
                .param("from", from)
                .param("before", before)
                .query(JdbcComplaintRegister::fact)
                .list();
    }

    private static ComplaintFact fact(ResultSet row, int n) throws SQLException {
        return new ComplaintFact(
                row.getString("number"),
                row.getObject("registered_at", LocalDateTime.class),
                row.getString("kind"),
                row.getString("department"),
                ComplaintState.valueOf(row.getString("state")),
                row.getInt("round_no"),
                row.getObject("answered_at", LocalDateTime.class),
                row.getObject("score", Integer.class),
                row.getInt("misses"));
    }
}
