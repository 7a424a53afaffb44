package io.zhidu.repair.month.jdbc;

import io.zhidu.repair.month.MonthRates;
import io.zhidu.repair.month.RateCase;
import io.zhidu.repair.month.RateCase.Outcome;
import io.zhidu.repair.month.Rates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRates implements Rates {

    /** Arrivals of the month and the sample's callbacks, one row each, with area and technician of their order. */
    private static final String PRESENT = """
            SELECT o.number AS order_number, b.area_id, o.technician, o.arrived_at AS happened_at,
              CASE WHEN o.late_minutes = 0 THEN 'ON_TIME' ELSE 'LATE' END AS outcome, o.late_minutes, o.late_cause AS note
            FROM repair_order o JOIN building b ON b.id = o.building_id
            WHERE o.arrived_at >= :from AND o.arrived_at < :to
            UNION ALL
            SELECT o.number, b.area_id, o.technician, c.closed_at,
              CASE WHEN c.state = 'unreachable' THEN 'UNREACHABLE' WHEN c.state = 'open' THEN 'OPEN'
                WHEN c.qualified = TRUE THEN 'QUALIFIED' ELSE 'UNQUALIFIED' END, NULL, c.remark
            FROM repair_callback c JOIN repair_order o ON o.number = c.order_number JOIN building b ON b.id = o.building_id
            WHERE c.period = :period
            ORDER BY happened_at, order_number""";

    private final JdbcClient jdbc;

    JdbcRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RateCase> presentCases(YearMonth month) {
        return jdbc.sql(PRESENT)
                .param("from", month.atDay(1).atStartOfDay())
                .param("to", month.plusMonths(1).atDay(1).atStartOfDay())
                .param("period", month.toString())
                .query(JdbcRates::rateCase)
                .list();
    }

    @Override
    public List<RateCase> cases(String period) {
        return jdbc.sql("SELECT * FROM repair_rate_case WHERE period = :period ORDER BY happened_at, order_number")
                .param("period", period)
                .query(JdbcRates::rateCase)
                .list();
    }

    private static RateCase rateCase(ResultSet row, int n) throws SQLException {
        return new RateCase(
                row.getString("order_number"),
                row.getString("area_id"),
                row.getString("technician"),
                row.getObject("happened_at", LocalDateTime.class),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("late_minutes", Integer.class),
                row.getString("note"));
    }

    @Override
    public List<MonthRates> of(String period) {
        return jdbc.sql("SELECT * FROM repair_rate WHERE period = :period ORDER BY"
                        + " CASE WHEN scope = 'all' THEN 0 WHEN scope = 'area' THEN 1 ELSE 2 END, scope_id")
                .param("period", period)
                .query((row, n) -> new MonthRates(
                        row.getString("scope"),
                        row.getString("scope_id"),
                        row.getInt("arrivals"),
                        row.getInt("on_time"),
                        row.getInt("answered"),
                        row.getInt("qualified"),
                        row.getInt("unreachable")))
                .list();
    }

    @Override
    public void save(String period, List<RateCase> cases, List<MonthRates> rates) {
        cases.forEach(one -> save(period, one));
        rates.forEach(one -> save(period, one));
    }

    private void save(String period, RateCase one) {
        jdbc.sql("""
                        INSERT INTO repair_rate_case
                          (period, kind, order_number, area_id, technician, happened_at, outcome, late_minutes, note)
                        VALUES (:period, :kind, :number, :area, :technician, :at, :outcome, :late, :note)""")
                .param("period", period)
                .param("kind", one.outcome().ofArrival() ? "arrival" : "callback")
                .param("number", one.orderNumber())
                .param("area", one.areaId())
                .param("technician", one.technician())
                .param("at", one.at())
                .param("outcome", one.outcome().name())
                .param("late", one.lateMinutes())
                .param("note", one.note())
                .update();
    }

    private void save(String period, MonthRates one) {
        jdbc.sql("""
                        INSERT INTO repair_rate (period, scope, scope_id, arrivals, on_time, answered, qualified, unreachable)
                        VALUES (:period, :scope, :scopeId, :arrivals, :onTime, :answered, :qualified, :unreachable)""")
                .param("period", period)
                .param("scope", one.scope())
                .param("scopeId", one.scopeId())
                .param("arrivals", one.arrivals())
                .param("onTime", one.onTime())
                .param("answered", one.answered())
                .param("qualified", one.qualified())
                .param("unreachable", one.unreachable())
                .update();
    }

    @Override
    public Map<String, String> areaNames() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM area").query(row -> {
            names.put(row.getString("id"), row.getString("name"));
        });
        return names;
    }
}
