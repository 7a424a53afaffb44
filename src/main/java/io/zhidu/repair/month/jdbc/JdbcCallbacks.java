package io.zhidu.repair.month.jdbc;

import io.zhidu.repair.month.Callback;
import io.zhidu.repair.month.Callbacks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCallbacks implements Callbacks {

    private static final String SELECT = """
            SELECT c.id, c.period, c.order_number, c.state, o.customer_name, o.phone, b.name AS building_name, o.room,
              (SELECT COUNT(*) FROM repair_callback_attempt a WHERE a.callback_id = c.id) AS attempts
            FROM repair_callback c JOIN repair_order o ON o.number = c.order_number JOIN building b ON b.id = o.building_id
            """;

    private final JdbcClient jdbc;

    JdbcCallbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String period, String orderNumber) {
        jdbc.sql("""
                        INSERT INTO repair_callback (id, period, order_number, state)
                        VALUES (:id, :period, :number, 'open')""")
                .param("id", UUID.randomUUID().toString())
                .param("period", period)
                .param("number", orderNumber)
                .update();
    }

    @Override
    public List<Callback> of(String period) {
        return jdbc.sql(SELECT + "WHERE c.period = :period ORDER BY c.order_number")
                .param("period", period)
                .query(JdbcCallbacks::callback)
                .list();
    }

    @Override
    public Callback get(String id) {
        return jdbc.sql(SELECT + "WHERE c.id = :id")
                .param("id", id)
                .query(JdbcCallbacks::callback)
                .single();
    }

    private static Callback callback(ResultSet row, int n) throws SQLException {
        return new Callback(
                row.getString("id"),
                row.getString("period"),
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
    public void end(String id, String state, Callback.Answer answer, LocalDateTime at) {
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
}
