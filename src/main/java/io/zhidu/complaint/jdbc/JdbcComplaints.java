package io.zhidu.complaint.jdbc;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintState;
import io.zhidu.complaint.Complaints;
import io.zhidu.complaint.NewComplaint;
import io.zhidu.complaint.Severity;
import io.zhidu.platform.DailyNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComplaints implements Complaints {

    private final JdbcClient jdbc;
    private final DailyNumbers numbers;

    JdbcComplaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
        numbers = new DailyNumbers("TS", "complaint", "registered_on", jdbc);
    }

    @Override
    public String nextNumber(LocalDate day) {
        return numbers.next(day);
    }

    @Override
    public void insert(String number, NewComplaint complaint, boolean repeated, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO complaint (number, channel, subject_number, customer_name, phone, email, customer_key,
                          kind, impact, legal, repeated, statement, round_no, level_no, state, registered_at, registered_by)
                        VALUES (:number, :channel, :subject, :name, :phone, :email, :key, :kind, :impact, :legal, :repeated,
                          :statement, 1, 0, 'REGISTERED', :at, :by)""")
                .param("number", number)
                .param("channel", complaint.channel())
                .param("subject", complaint.subject())
                .param("name", complaint.customerName())
                .param("phone", complaint.phone())
                .param("email", complaint.email())
                .param("key", complaint.customerKey())
                .param("kind", complaint.kind())
                .param("impact", complaint.impact())
                .param("legal", complaint.legal())
                .param("repeated", repeated)
                .param("statement", complaint.statement())
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public Optional<Complaint> find(String number) {
        return one("SELECT * FROM complaint WHERE number = :number", number);
    }

    @Override
    public Optional<Complaint> lock(String number) {
        return one("SELECT * FROM complaint WHERE number = :number FOR UPDATE", number);
    }

    @Override
    public void save(Complaint complaint) {
        jdbc.sql("""
                        UPDATE complaint SET severity = :severity, department = :department, responsible = :responsible,
                          repeated = :repeated, round_no = :round, level_no = :level, state = :state, closed_at = :closedAt,
                          merged_into = :mergedInto
                        WHERE number = :number""")
                .param("number", complaint.number())
                .param(
                        "severity",
                        complaint.severity() == null
                                ? null
                                : complaint.severity().id())
                .param("department", complaint.department())
                .param("responsible", complaint.responsible())
                .param("repeated", complaint.repeated())
                .param("round", complaint.round())
                .param("level", complaint.level())
                .param("state", complaint.state().name())
                .param("closedAt", complaint.closedAt())
                .param("mergedInto", complaint.mergedInto())
                .update();
    }

    @Override
    public Optional<String> numberOf(String reference) {
        return jdbc.sql("SELECT complaint FROM complaint_reference WHERE reference = :reference")
                .param("reference", reference)
                .query(String.class)
                .optional();
    }

    @Override
    public void addReference(String reference, String number) {
        jdbc.sql("INSERT INTO complaint_reference (reference, complaint) VALUES (:reference, :number)")
                .param("reference", reference)
                .param("number", number)
                .update();
    }

    @Override
    public List<Complaint> similar(String customerKey, String kind, LocalDateTime since, String but) {
        return jdbc.sql("""
                        SELECT * FROM complaint
                        WHERE customer_key = :key AND kind = :kind AND number <> :but AND state <> 'MERGED'
                          AND (registered_at >= :since OR closed_at >= :since)
                        ORDER BY registered_at DESC, number DESC LIMIT 20""")
                .param("key", customerKey)
                .param("kind", kind)
                .param("but", but)
                .param("since", since)
                .query(JdbcComplaints::complaint)
                .list();
    }

    @Override
    public void link(String number, String related, LocalDateTime at, String by) {
        jdbc.sql(
                        "INSERT INTO complaint_link (complaint, related, linked_at, linked_by) VALUES (:one, :other, :at, :by)")
                .param("one", number)
                .param("other", related)
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public List<String> linked(String number) {
        return jdbc.sql("""
                        SELECT related AS number FROM complaint_link WHERE complaint = :number
                        UNION SELECT complaint FROM complaint_link WHERE related = :number ORDER BY number""").param("number", number).query(String.class).list();
    }

    private Optional<Complaint> one(String sql, String number) {
        return jdbc.sql(sql)
                .param("number", number)
                .query(JdbcComplaints::complaint)
                .optional();
    }

    static Complaint complaint(ResultSet row, int n) throws SQLException {
        String severity = row.getString("severity");
        return new Complaint(
                row.getString("number"),
                row.getString("channel"),
                row.getString("subject_number"),
                row.getString("customer_name"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("customer_key"),
                row.getString("kind"),
                row.getString("impact"),
                row.getBoolean("legal"),
                row.getBoolean("repeated"),
                row.getString("statement"),
                severity == null ? null : Severity.of(severity),
                row.getString("department"),
                row.getString("responsible"),
                row.getInt("round_no"),
                row.getInt("level_no"),
                ComplaintState.valueOf(row.getString("state")),
                row.getObject("registered_at", LocalDateTime.class),
                row.getString("registered_by"),
                row.getObject("closed_at", LocalDateTime.class),
                row.getString("merged_into"));
    }
}
