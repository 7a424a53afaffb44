package io.zhidu.baddebt.jdbc;

import io.zhidu.baddebt.Bearer;
import io.zhidu.baddebt.CaseRecords;
import io.zhidu.baddebt.CaseStep;
import io.zhidu.baddebt.Evidence;
import io.zhidu.baddebt.Hearing;
import io.zhidu.baddebt.Part;
import io.zhidu.baddebt.Recovery;
import io.zhidu.baddebt.Share;
import io.zhidu.credit.StoredFile;
import io.zhidu.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCaseRecords implements CaseRecords {

    private final JdbcClient jdbc;

    JdbcCaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String number, CaseStep step) {
        jdbc.sql("""
                INSERT INTO bad_debt_step (number, seq, kind, outcome, note, taken_at, taken_by)
                VALUES (:number, :seq, :kind, :outcome, :note, :at, :by)""")
                .param("number", number)
                .param("seq", nextSeq("bad_debt_step", number))
                .param("kind", step.kind().name())
                .param("outcome", step.outcome())
                .param("note", step.note())
                .param("at", step.at())
                .param("by", step.by())
                .update();
    }

    @Override
    public List<CaseStep> steps(String number) {
        return of("bad_debt_step", number, "seq")
                .query((row, i) -> new CaseStep(
                        CaseStep.Kind.valueOf(row.getString("kind")),
                        row.getString("outcome"),
                        row.getString("note"),
                        time(row, "taken_at"),
                        row.getString("taken_by")))
                .list();
    }

    @Override
    public void add(String number, StoredFile file, LocalDateTime at, String by) {
        jdbc.sql("""
                INSERT INTO bad_debt_evidence (number, seq, file_name, content_type, sha256, content, stored_at, stored_by)
                VALUES (:number, :seq, :name, :type, :sha256, :content, :at, :by)""")
                .param("number", number)
                .param("seq", nextSeq("bad_debt_evidence", number))
                .param("name", file.name())
                .param("type", file.contentType())
                .param("sha256", file.sha256())
                .param("content", file.content())
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public List<Evidence> evidence(String number) {
        return jdbc.sql("""
                SELECT seq, file_name, sha256, stored_at, stored_by FROM bad_debt_evidence
                WHERE number = :number ORDER BY seq""")
                .param("number", number)
                .query((row, i) -> new Evidence(
                        row.getInt("seq"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        time(row, "stored_at"),
                        row.getString("stored_by")))
                .list();
    }

    @Override
    public Optional<StoredFile> evidence(String number, int seq) {
        return jdbc.sql("""
                SELECT file_name, content_type, content FROM bad_debt_evidence WHERE number = :number AND seq = :seq""")
                .param("number", number)
                .param("seq", seq)
                .query((row, i) -> new StoredFile(
                        row.getString("file_name"), row.getString("content_type"), row.getBytes("content")))
                .optional();
    }

    @Override
    public void add(String number, int revision, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            add(number, revision, i + 1, parts.get(i));
        }
    }

    private void add(String number, int revision, int lineNo, Part part) {
        jdbc.sql("""
                INSERT INTO bad_debt_part (number, revision, line_no, role, person, borne_by, share, amount, signature)
                VALUES (:number, :revision, :line, :role, :person, :bearer, :share, :amount, :signature)""")
                .param("number", number)
                .param("revision", revision)
                .param("line", lineNo)
                .param("role", part.role())
                .param("person", part.person())
                .param("bearer", part.borneBy().name())
                .param("share", part.share().toString())
                .param("amount", part.amount().amount())
                .param("signature", part.signature())
                .update();
    }

    @Override
    public List<Part> parts(String number, int revision) {
        return jdbc.sql("SELECT * FROM bad_debt_part WHERE number = :number AND revision = :revision ORDER BY line_no")
                .param("number", number)
                .param("revision", revision)
                .query((row, i) -> new Part(
                        row.getString("role"),
                        row.getString("person"),
                        Bearer.valueOf(row.getString("borne_by")),
                        Share.of(row.getString("share")),
                        money(row, "amount"),
                        row.getString("signature")))
                .list();
    }

    @Override
    public void add(String number, Hearing hearing) {
        jdbc.sql("""
                INSERT INTO bad_debt_hearing (number, revision, person, answer, silent, reason, heard_at, heard_by)
                VALUES (:number, :revision, :person, :answer, :silent, :reason, :at, :by)""")
                .param("number", number)
                .param("revision", hearing.revision())
                .param("person", hearing.person())
                .param("answer", hearing.answer().name())
                .param("silent", hearing.silent())
                .param("reason", hearing.reason())
                .param("at", hearing.at())
                .param("by", hearing.by())
                .update();
    }

    @Override
    public List<Hearing> hearings(String number) {
        return of("bad_debt_hearing", number, "revision, person")
                .query((row, i) -> new Hearing(
                        row.getInt("revision"),
                        row.getString("person"),
                        Hearing.Answer.valueOf(row.getString("answer")),
                        row.getBoolean("silent"),
                        row.getString("reason"),
                        time(row, "heard_at"),
                        row.getString("heard_by")))
                .list();
    }

    @Override
    public void add(String number, Recovery recovery) {
        jdbc.sql("""
                INSERT INTO bad_debt_recovery (number, receipt, booking, amount, booked_at)
                VALUES (:number, :receipt, :booking, :amount, :at)""")
                .param("number", number)
                .param("receipt", recovery.receipt())
                .param("amount", recovery.amount().amount())
                .param("booking", recovery.booking())
                .param("at", recovery.at())
                .update();
    }

    @Override
    public List<Recovery> recoveries(String number) {
        return of("bad_debt_recovery", number, "id")
                .query((row, i) -> new Recovery(
                        row.getString("receipt"),
                        row.getString("booking"),
                        money(row, "amount"),
                        time(row, "booked_at")))
                .list();
    }

    private JdbcClient.StatementSpec of(String table, String number, String order) {
        return jdbc.sql("SELECT * FROM %s WHERE number = :number ORDER BY %s".formatted(table, order))
                .param("number", number);
    }

    private int nextSeq(String table, String number) {
        return jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM " + table + " WHERE number = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
