package io.zhidu.repair.month.jdbc;

import io.zhidu.repair.month.Callback;
import io.zhidu.repair.month.MonthRates;
import io.zhidu.repair.month.RepairMonths;
import io.zhidu.repair.month.SamplePolicy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRepairMonths implements RepairMonths {

    private static final String CALLBACK = """
            SELECT c.id, c.order_number, c.state, o.customer_name, o.phone, b.name AS building_name, o.room,
              (SELECT COUNT(*) FROM repair_callback_attempt a WHERE a.callback_id = c.id) AS attempts
            FROM repair_callback c JOIN repair_order o ON o.number = c.order_number JOIN building b ON b.id = o.building_id
            """;
    /** Arrivals of the month and the sample's callbacks, one row each, with area and technician of their order. */
    private static final String COUNT = """
            SELECT %1$s AS scope_id, SUM(f.arrival) AS arrivals, SUM(f.on_time) AS on_time, SUM(f.answered) AS answered,
              SUM(f.qualified) AS qualified, SUM(f.unreachable) AS unreachable
            FROM (
              SELECT o.number, 1 AS arrival, CASE WHEN o.late_minutes = 0 THEN 1 ELSE 0 END AS on_time, 0 AS answered,
                0 AS qualified, 0 AS unreachable
              FROM repair_order o WHERE o.arrived_at >= :from AND o.arrived_at < :to
              UNION ALL
              SELECT c.order_number, 0, 0, CASE WHEN c.state = 'answered' THEN 1 ELSE 0 END,
                CASE WHEN c.qualified = TRUE THEN 1 ELSE 0 END, CASE WHEN c.state = 'unreachable' THEN 1 ELSE 0 END
              FROM repair_callback c WHERE c.period = :period
            ) f JOIN repair_order o ON o.number = f.number JOIN building b ON b.id = o.building_id
            %2$s""";

    private final JdbcClient jdbc;

    JdbcRepairMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean closed(String period) {
        return jdbc.sql("SELECT COUNT(*) FROM repair_month WHERE period = :period")
                        .param("period", period)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void close(
            String period,
            long seed,
            SamplePolicy sample,
            int population,
            BigDecimal target,
            LocalDateTime at,
            String by) {
        jdbc.sql("""
                        INSERT INTO repair_month (period, frozen_at, frozen_by, sample_seed, sample_percent, sample_minimum,
                          population, target_percent)
                        VALUES (:period, :at, :by, :seed, :percent, :least, :population, :target)""")
                .param("period", period)
                .param("at", at)
                .param("by", by)
                .param("seed", seed)
                .param("percent", sample.percent())
                .param("least", sample.least())
                .param("population", population)
                .param("target", target)
                .update();
    }

    @Override
    public long seed(String period) {
        return jdbc.sql("SELECT sample_seed FROM repair_month WHERE period = :period")
                .param("period", period)
                .query(Long.class)
                .single();
    }

    @Override
    public BigDecimal target(String period) {
        return jdbc.sql("SELECT target_percent FROM repair_month WHERE period = :period")
                .param("period", period)
                .query(BigDecimal.class)
                .single();
    }

    @Override
    public void addCallback(String period, String orderNumber) {
        jdbc.sql("""
                        INSERT INTO repair_callback (id, period, order_number, state)
                        VALUES (:id, :period, :number, 'open')""")
                .param("id", UUID.randomUUID().toString())
                .param("period", period)
                .param("number", orderNumber)
                .update();
    }

    @Override
    public List<Callback> callbacks(String period) {
        return jdbc.sql(CALLBACK + "WHERE c.period = :period ORDER BY c.order_number")
                .param("period", period)
                .query(JdbcRepairMonths::callback)
                .list();
    }

    @Override
    public Callback callback(String id) {
        return jdbc.sql(CALLBACK + "WHERE c.id = :id")
                .param("id", id)
                .query(JdbcRepairMonths::callback)
                .single();
    }

    private static Callback callback(ResultSet row, int n) throws SQLException {
        return new Callback(
                row.getString("id"),
                row.getString("order_number"),
                row.getString("customer_name"),
                row.getString("phone"),
                row.getString("building_name") + " " + row.getString("room"),
                row.getString("state"),
                row.getInt("attempts"));
    }

    @Override
    public void addAttempt(String id, int attempt, Callback.Answer answer, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO repair_callback_attempt (callback_id, attempt, made_on, reached, remark, made_at, made_by)
                        VALUES (:id, :attempt, :day, :reached, :remark, :at, :by)""")
                .param("id", id)
                .param("attempt", attempt)
                .param("day", at.toLocalDate())
                .param("reached", answer.reached())
                .param("remark", answer.remark())
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public void endCallback(String id, String state, Callback.Answer answer, LocalDateTime at) {
        jdbc.sql("""
                        UPDATE repair_callback SET state = :state, score = :score, qualified = :qualified, remark = :remark,
                          closed_at = :at WHERE id = :id AND state = 'open'""")
                .param("id", id)
                .param("state", state)
                .param("score", answer.reached() ? answer.score() : null)
                .param("qualified", answer.reached() ? answer.qualified() : null)
                .param("remark", answer.remark())
                .param("at", at)
                .update();
    }

    @Override
    public List<MonthRates> count(YearMonth month) {
        List<MonthRates> rates = new ArrayList<>(count(month, "all", "''", ""));
        rates.addAll(count(month, "area", "b.area_id", "GROUP BY b.area_id ORDER BY b.area_id"));
        rates.addAll(count(
                month,
                "technician",
                "o.technician",
                "WHERE o.technician IS NOT NULL GROUP BY o.technician ORDER BY o.technician"));
        return rates;
    }

    private List<MonthRates> count(YearMonth month, String scope, String column, String grouping) {
        return jdbc.sql(COUNT.formatted(column, grouping))
                .param("from", month.atDay(1).atStartOfDay())
                .param("to", month.plusMonths(1).atDay(1).atStartOfDay())
                .param("period", month.toString())
                .query((row, n) -> rates(scope, row))
                .list();
    }

    private static MonthRates rates(String scope, ResultSet row) throws SQLException {
        return new MonthRates(
                scope,
                row.getString("scope_id"),
                row.getInt("arrivals"),
                row.getInt("on_time"),
                row.getInt("answered"),
                row.getInt("qualified"),
                row.getInt("unreachable"));
    }

    @Override
    public void saveRates(String period, List<MonthRates> rates, LocalDateTime at) {
        for (MonthRates one : rates) {
            jdbc.sql("""
                            INSERT INTO repair_rate
                              (period, scope, scope_id, arrivals, on_time, answered, qualified, unreachable)
                            VALUES (:period, :scope, :scopeId, :arrivals, :onTime, :answered, :qualified, :unreachable)""")
                    .param("period", period)
                    .param("scope", one.scope())
                    .param("scopeId", one.scopeId() == null ? "" : one.scopeId())
                    .param("arrivals", one.arrivals())
                    .param("onTime", one.onTime())
                    .param("answered", one.answered())
                    .param("qualified", one.qualified())
                    .param("unreachable", one.unreachable())
                    .update();
        }
        jdbc.sql("UPDATE repair_month SET computed_at = :at WHERE period = :period")
                .param("at", at)
                .param("period", period)
                .update();
    }

    @Override
    public List<MonthRates> rates(String period) {
        return jdbc.sql("SELECT * FROM repair_rate WHERE period = :period ORDER BY scope, scope_id")
                .param("period", period)
                .query((row, n) -> rates(row.getString("scope"), row))
                .list();
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
}
