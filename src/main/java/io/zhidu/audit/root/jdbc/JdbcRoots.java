package io.zhidu.audit.root.jdbc;

import io.zhidu.audit.root.Root;
import io.zhidu.audit.root.Roots;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRoots implements Roots {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;

    JdbcRoots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Root> last() {
        return jdbc.sql("SELECT * FROM audit_root ORDER BY on_day DESC LIMIT 1")
                .query(JdbcRoots::root)
                .optional();
    }

    @Override
    public Optional<Root> of(LocalDate day) {
        return jdbc.sql("SELECT * FROM audit_root WHERE on_day = :day")
                .param("day", day)
                .query(JdbcRoots::root)
                .optional();
    }

    @Override
    public boolean add(Root root) {
        try {
            jdbc.sql("""
                            INSERT INTO audit_root (on_day, links, root, former, seal, computed_at)
                            VALUES (:day, :links, :root, :former, :seal, :computedAt)""").paramSource(root).update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public List<Root> after(LocalDate day, int most) {
        return jdbc.sql("SELECT * FROM audit_root WHERE on_day > :day ORDER BY on_day LIMIT :most")
                .param("day", day == null ? BEGINNING : day)
                .param("most", most)
                .query(JdbcRoots::root)
                .list();
    }

    @Override
    public List<Root> before(LocalDate day, int most) {
        return jdbc.sql("SELECT * FROM audit_root WHERE on_day < :day ORDER BY on_day DESC LIMIT :most")
                .param("day", day)
                .param("most", most)
                .query(JdbcRoots::root)
                .list();
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return jdbc.sql("SELECT written_at FROM audit_link ORDER BY written_at LIMIT 1")
                .query(LocalDateTime.class)
                .optional()
                .map(LocalDateTime::toLocalDate);
    }

    @Override
    public List<String> links(LocalDate day, String hash, int most) {
        return jdbc.sql("""
                        SELECT hash FROM audit_link
                        WHERE written_at >= :from AND written_at < :to AND hash > :after ORDER BY hash LIMIT :most""")
                .param("from", day.atStartOfDay())
                .param("to", day.plusDays(1).atStartOfDay())
                .param("after", hash)
                .param("most", most)
                .query(String.class)
                .list();
    }

    private static Root root(ResultSet row, int n) throws SQLException {
        return new Root(
                row.getObject("on_day", LocalDate.class),
                row.getLong("links"),
                row.getString("root"),
                row.getString("former"),
                row.getString("seal"),
                row.getObject("computed_at", LocalDateTime.class));
    }
}
