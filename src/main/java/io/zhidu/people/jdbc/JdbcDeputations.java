package io.zhidu.people.jdbc;

import io.zhidu.people.Deputation;
import io.zhidu.people.Deputations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeputations implements Deputations {

    /** A withdrawn one holds until the day before; one withdrawn before it began never held. */
    private static final String HOLDS = """
            from_date <= :to AND to_date >= :from
            AND (withdrawn_from IS NULL OR (withdrawn_from > :from AND withdrawn_from > from_date))""";

    private final JdbcClient jdbc;

    JdbcDeputations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(String principal, String deputy) {
        jdbc.sql("SELECT id FROM staff WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", List.of(principal, deputy))
                .query(String.class)
                .list();
    }

    @Override
    public void add(Deputation one) {
        jdbc.sql("""
                        INSERT INTO deputation (id, principal, deputy, from_date, to_date, named_at, named_by)
                        VALUES (:id, :principal, :deputy, :from, :to, :at, :by)""")
                .param("id", one.id())
                .param("principal", one.principal())
                .param("deputy", one.deputy())
                .param("from", one.from())
                .param("to", one.to())
                .param("at", one.namedAt())
                .param("by", one.namedBy())
                .update();
    }

    @Override
    public boolean withdraw(String id, LocalDate from, String by) {
        return jdbc.sql("""
                        UPDATE deputation SET withdrawn_from = :from, withdrawn_by = :by
                        WHERE id = :id AND withdrawn_from IS NULL""").param("id", id).param("from", from).param("by", by).update() == 1;
    }

    @Override
    public Optional<Deputation> find(String id) {
        return jdbc.sql("SELECT * FROM deputation WHERE id = :id")
                .param("id", id)
                .query((row, i) -> deputation(row))
                .optional();
    }

    @Override
    public List<Deputation> of(String principal, LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT * FROM deputation WHERE principal = :principal AND " + HOLDS)
                .param("principal", principal)
                .param("from", from)
                .param("to", to)
                .query((row, i) -> deputation(row))
                .list();
    }

    @Override
    public List<Deputation> heldBy(String deputy, LocalDate day) {
        return jdbc.sql("SELECT * FROM deputation WHERE deputy = :deputy AND " + HOLDS + " ORDER BY principal")
                .param("deputy", deputy)
                .param("from", day)
                .param("to", day)
                .query((row, i) -> deputation(row))
                .list();
    }

    @Override
    public List<Deputation> latest(String person, int most) {
        String own = person == null ? "" : "WHERE principal = :person OR deputy = :person";
        return jdbc.sql("SELECT * FROM deputation " + own + " ORDER BY from_date DESC, id LIMIT :most")
                .param("person", person)
                .param("most", most)
                .query((row, i) -> deputation(row))
                .list();
    }

    private static Deputation deputation(ResultSet row) throws SQLException {
        return new Deputation(
                row.getString("id"),
                row.getString("principal"),
                row.getString("deputy"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getObject("named_at", LocalDateTime.class),
                row.getString("named_by"),
                row.getObject("withdrawn_from", LocalDate.class),
                row.getString("withdrawn_by"));
    }
}
