package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.Appeal;
import io.zhidu.incentive.Appeals;
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
class JdbcAppeals implements Appeals {

    private final JdbcClient jdbc;

    JdbcAppeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean open(Appeal appeal) {
        try {
            jdbc.sql("""
                            INSERT INTO incentive_appeal (number, settlement, person, line_no, objection, opened_at, last_day)
                            VALUES (:number, :settlement, :person, :line, :objection, :at, :until)""")
                    .param("number", appeal.number())
                    .param("settlement", appeal.settlement())
                    .param("person", appeal.person())
                    .param("line", appeal.lineNo())
                    .param("objection", appeal.objection())
                    .param("at", appeal.openedAt())
                    .param("until", appeal.until())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Appeal> find(String number) {
        return jdbc.sql("SELECT * FROM incentive_appeal WHERE number = :number")
                .param("number", number)
                .query(JdbcAppeals::appeal)
                .optional();
    }

    @Override
    public void answer(Appeal appeal) {
        jdbc.sql("""
                        UPDATE incentive_appeal SET upheld = :upheld, answer = :answer, answered_at = :at, answered_by = :by
                        WHERE number = :number""")
                .param("upheld", appeal.upheld())
                .param("answer", appeal.answer())
                .param("at", appeal.answeredAt())
                .param("by", appeal.answeredBy())
                .param("number", appeal.number())
                .update();
    }

    @Override
    public List<Appeal> of(String settlement, String person) {
        return jdbc.sql(
                        "SELECT * FROM incentive_appeal WHERE settlement = :settlement AND person = :person ORDER BY line_no")
                .param("settlement", settlement)
                .param("person", person)
                .query(JdbcAppeals::appeal)
                .list();
    }

    @Override
    public List<Appeal> of(String settlement) {
        return jdbc.sql("SELECT * FROM incentive_appeal WHERE settlement = :settlement ORDER BY opened_at, number")
                .param("settlement", settlement)
                .query(JdbcAppeals::appeal)
                .list();
    }

    private static Appeal appeal(ResultSet row, int n) throws SQLException {
        boolean upheld = row.getBoolean("upheld");
        Boolean answered = row.wasNull() ? null : upheld;
        return new Appeal(
                row.getString("number"),
                row.getString("settlement"),
                row.getString("person"),
                row.getInt("line_no"),
                row.getString("objection"),
                row.getObject("opened_at", LocalDateTime.class),
                row.getObject("last_day", LocalDate.class),
                answered,
                row.getString("answer"),
                row.getObject("answered_at", LocalDateTime.class),
                row.getString("answered_by"));
    }
}
