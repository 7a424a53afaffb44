package io.zhidu.repair.month.jdbc;

import io.zhidu.platform.Refusal;
import io.zhidu.repair.month.ClosedMonth;
import io.zhidu.repair.month.RepairMonths;
import io.zhidu.repair.month.SamplePolicy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRepairMonths implements RepairMonths {

    private final JdbcClient jdbc;

    JdbcRepairMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ClosedMonth> find(String period) {
        return jdbc.sql("SELECT * FROM repair_month WHERE period = :period")
                .param("period", period)
                .query(JdbcRepairMonths::month)
                .optional();
    }

    @Override
    public List<ClosedMonth> all() {
        return jdbc.sql("SELECT * FROM repair_month ORDER BY period")
                .query(JdbcRepairMonths::month)
                .list();
    }

    @Override
    public void close(ClosedMonth month) {
        try {
            jdbc.sql("""
                            INSERT INTO repair_month (period, frozen_at, frozen_by, sample_seed, sample_percent,
                              sample_minimum, call_attempts, population, target_percent)
                            VALUES (:period, :at, :by, :seed, :percent, :least, :attempts, :population, :target)""")
                    .param("period", month.period())
                    .param("at", month.frozenAt())
                    .param("by", month.frozenBy())
                    .param("seed", month.seed())
                    .param("percent", month.sample().percent())
                    .param("least", month.sample().least())
                    .param("attempts", month.callAttempts())
                    .param("population", month.population())
                    .param("target", month.target())
                    .update();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("month.closedMeanwhile", month.period());
        }
    }

    @Override
    public void computed(String period, LocalDateTime at) {
        jdbc.sql("UPDATE repair_month SET computed_at = :at WHERE period = :period")
                .param("at", at)
                .param("period", period)
                .update();
    }

    @Override
    public void explain(String period, String explanation, LocalDateTime at, String by) {
        jdbc.sql("""
                        UPDATE repair_month SET explanation = :explanation, explained_at = :at, explained_by = :by
                        WHERE period = :period""")
                .param("explanation", explanation)
                .param("at", at)
                .param("by", by)
                .param("period", period)
                .update();
    }

    private static ClosedMonth month(ResultSet row, int n) throws SQLException {
        return new ClosedMonth(
                row.getString("period"),
                row.getObject("frozen_at", LocalDateTime.class),
                row.getString("frozen_by"),
                row.getLong("sample_seed"),
                new SamplePolicy(row.getBigDecimal("sample_percent").intValueExact(), row.getInt("sample_minimum")),
                row.getInt("call_attempts"),
                row.getInt("population"),
                row.getBigDecimal("target_percent"),
                row.getObject("computed_at", LocalDateTime.class),
                row.getString("explanation"),
                row.getObject("explained_at", LocalDateTime.class),
                row.getString("explained_by"));
    }
}
