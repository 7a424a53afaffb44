package io.zhidu.baddebt.deduction.jdbc;

import io.zhidu.baddebt.deduction.DeductionLimits;
import io.zhidu.baddebt.deduction.Run;
import io.zhidu.baddebt.deduction.RunLine;
import io.zhidu.baddebt.deduction.Runs;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRuns implements Runs {

    private final JdbcClient jdbc;

    JdbcRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Run> find(String month) {
        return run("SELECT * FROM deduction_run WHERE period = :month", month);
    }

    private Optional<Run> run(String sql, String month) {
        return jdbc.sql(sql).param("month", month).query(JdbcRuns::run).optional();
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getString("period"),
                Run.State.valueOf(row.getString("state")),
                row.getObject("computed_at", LocalDateTime.class),
                row.getObject("approved_at", LocalDateTime.class),
                row.getString("approved_by"),
                row.getObject("locked_at", LocalDateTime.class));
    }

    @Override
    public List<String> months() {
        return jdbc.sql("SELECT period FROM deduction_run ORDER BY period DESC")
                .query(String.class)
                .list();
    }

    @Override
    public boolean begin(String month, LocalDateTime at) {
        try {
            jdbc.sql("INSERT INTO deduction_run (period, state, computed_at) VALUES (:month, 'PREVIEW', :at)")
                    .param("month", month)
                    .param("at", at)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Run lock(String month) {
        return run("SELECT * FROM deduction_run WHERE period = :month FOR UPDATE", month)
                .orElseThrow(() -> Refusal.notFound("deduction.run.unknown", month));
    }

    @Override
    public void save(Run run) {
        jdbc.sql("""
                        UPDATE deduction_run SET state = :state, computed_at = :computed, approved_at = :approved,
                          approved_by = :by, locked_at = :locked WHERE period = :month""")
                .param("state", run.state().name())
                .param("computed", run.computedAt())
                .param("approved", run.approvedAt())
                .param("by", run.approvedBy())
                .param("locked", run.lockedAt())
                .param("month", run.month())
                .update();
    }

    @Override
    public List<RunLine> lines(String month) {
        return jdbc.sql("SELECT * FROM deduction_line WHERE period = :month ORDER BY person")
                .param("month", month)
                .query(JdbcRuns::line)
                .list();
    }

    @Override
    public Optional<RunLine> line(String month, String person) {
        return jdbc.sql("SELECT * FROM deduction_line WHERE period = :month AND person = :person FOR UPDATE")
                .param("month", month)
                .param("person", person)
                .query(JdbcRuns::line)
                .optional();
    }

    private static RunLine line(ResultSet row, int n) throws SQLException {
        BigDecimal wage = row.getBigDecimal("wage");
        return new RunLine(
                row.getString("person"),
                wage == null ? null : new Money(wage),
                new DeductionLimits(row.getBigDecimal("limit_percent"), money(row, "minimum_wage")),
                money(row, "most"),
                money(row, "remaining"),
                money(row, "taken"),
                money(row, "paid_out"),
                money(row, "carried"),
                row.getString("problem"),
                row.getObject("booked_at", LocalDateTime.class));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    @Override
    public void replaceUnbooked(String month, List<RunLine> lines) {
        jdbc.sql("DELETE FROM deduction_line WHERE period = :month AND booked_at IS NULL")
                .param("month", month)
                .update();
        lines.forEach(line -> jdbc.sql("""
                        INSERT INTO deduction_line (period, person, wage, limit_percent, minimum_wage, most, remaining,
                          taken, paid_out, carried, problem)
                        VALUES (:month, :person, :wage, :percent, :minimum, :most, :remaining, :taken, :paid, :carried, :problem)""")
                .param("month", month)
                .param("person", line.person())
                .param("wage", line.wage() == null ? null : line.wage().amount())
                .param("percent", line.limits().percent())
                .param("minimum", line.limits().minimumWage().amount())
                .param("most", line.most().amount())
                .param("remaining", line.remaining().amount())
                .param("taken", line.take().amount())
                .param("paid", line.payOut().amount())
                .param("carried", line.carried().amount())
                .param("problem", line.problem())
                .update());
    }

    @Override
    public void book(String month, RunLine line) {
        jdbc.sql("""
                        UPDATE deduction_line SET taken = :taken, paid_out = :paid, carried = :carried, booked_at = :at
                        WHERE period = :month AND person = :person AND booked_at IS NULL""")
                .param("taken", line.take().amount())
                .param("paid", line.payOut().amount())
                .param("carried", line.carried().amount())
                .param("at", line.bookedAt())
                .param("month", month)
                .param("person", line.person())
                .update();
    }
}
