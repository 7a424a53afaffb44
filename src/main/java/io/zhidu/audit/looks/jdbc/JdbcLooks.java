package io.zhidu.audit.looks.jdbc;

import io.zhidu.audit.looks.Look;
import io.zhidu.audit.looks.Looks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code audit_look}; the engine's history tells which case a process instance or a task belongs to. */
@Repository
class JdbcLooks implements Looks {

    private static final String OWNER = """
            SELECT p.PROC_INST_ID_ AS instance, p.BUSINESS_KEY_ AS number FROM ACT_HI_PROCINST p
            WHERE p.PROC_INST_ID_ = :subject
            UNION ALL
            SELECT p.PROC_INST_ID_, p.BUSINESS_KEY_ FROM ACT_HI_TASKINST t
            JOIN ACT_HI_PROCINST p ON p.PROC_INST_ID_ = t.PROC_INST_ID_ WHERE t.ID_ = :subject""";

    /** A page's address names its case by the number alone: it is of an instance as long as the engine keeps one. */
    private static final String LOOKS = """
            SELECT id, person, looked_at, case_number, COALESCE(instance, (SELECT MAX(p.PROC_INST_ID_)
              FROM ACT_HI_PROCINST p WHERE p.BUSINESS_KEY_ = case_number)) AS of_instance,
              subject, address, conditions, came_from
            FROM audit_look WHERE 1 = 1""";

    private final JdbcClient jdbc;

    JdbcLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void add(Look look) {
        Optional<Owner> owner = look.subject().equals(Look.MANY) ? Optional.empty() : owner(look.subject());
        jdbc.sql("""
                        INSERT INTO audit_look
                          (person, looked_at, case_number, instance, subject, address, conditions, came_from)
                        VALUES (:person, :at, :number, :instance, :subject, :address, :conditions, :from)""")
                .param("person", look.person())
                .param("at", look.at())
                .param("number", owner.map(Owner::number).orElse(named(look.subject())))
                .param("instance", owner.map(Owner::instance).orElse(null))
                .param("subject", look.subject())
                .param("address", look.address())
                .param("conditions", look.conditions())
                .param("from", look.from())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Look> find(Filter filter, Long before, int most) {
        LocalDateTime from = filter.day() == null ? null : filter.day().atStartOfDay();
        String sql = LOOKS
                + (before == null ? "" : " AND id < :before")
                + (filter.person() == null ? "" : " AND person = :person")
                + (filter.text() == null ? "" : " AND (case_number = :text OR instance = :text OR subject = :text)")
                + (from == null ? "" : " AND looked_at >= :from AND looked_at < :until")
                + " ORDER BY id DESC LIMIT :most";
        return jdbc.sql(sql)
                .param("before", before)
                .param("person", filter.person())
                .param("text", filter.text())
                .param("from", from)
                .param("until", from == null ? null : from.plusDays(1))
                .param("most", most)
                .query(JdbcLooks::look)
                .list();
    }

    private Optional<Owner> owner(String subject) {
        return jdbc
                .sql(OWNER)
                .param("subject", subject)
                .query((row, index) -> new Owner(row.getString("instance"), row.getString("number")))
                .list()
                .stream()
                .findFirst();
    }

    /** A number is its own; an id of the engine that belongs to no case known here is none. */
    private static String named(String subject) {
        return subject.equals(Look.MANY) || subject.length() == 36 ? null : subject;
    }

    private static Look look(ResultSet row, int index) throws SQLException {
        return new Look(
                row.getLong("id"),
                row.getString("person"),
                row.getObject("looked_at", LocalDateTime.class),
                row.getString("case_number"),
                row.getString("of_instance"),
                row.getString("subject"),
                row.getString("address"),
                row.getString("conditions"),
                row.getString("came_from"));
    }

    private record Owner(String instance, String number) {}
}
