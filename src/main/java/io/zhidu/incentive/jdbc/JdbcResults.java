package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.Adjustment;
import io.zhidu.incentive.Line;
import io.zhidu.incentive.PersonLines;
import io.zhidu.incentive.Results;
import io.zhidu.incentive.Rule;
import io.zhidu.incentive.evidence.SettlementKind;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcResults implements Results {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    JdbcResults(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public void clear(String settlement) {
        for (String sql : List.of(
                "DELETE FROM incentive_line WHERE settlement = :settlement",
                "DELETE FROM incentive_pay WHERE settlement = :settlement",
                "UPDATE incentive_adjustment SET taken_up = NULL WHERE taken_up = :settlement")) {
            jdbc.sql(sql).param("settlement", settlement).update();
        }
    }

    @Override
    public void add(String settlement, List<PersonLines> persons) {
        batch.batchUpdate(
                "INSERT INTO incentive_pay (settlement, person, gross) VALUES (:settlement, :person, :gross)",
                persons.stream()
                        .map(one -> new MapSqlParameterSource()
                                .addValue("settlement", settlement)
                                .addValue("person", one.person())
                                .addValue("gross", one.gross().amount()))
                        .toArray(SqlParameterSource[]::new));
        List<SqlParameterSource> lines = new ArrayList<>();
        persons.forEach(one -> {
            for (int n = 0; n < one.lines().size(); n++) {
                lines.add(
                        parameters(settlement, one.person(), n + 1, one.lines().get(n)));
            }
        });
        batch.batchUpdate("""
                INSERT INTO incentive_line (settlement, person, line_no, rule, evidence, quantity, factor, points, amount, note,
                  adjustment)
                VALUES (:settlement, :person, :no, :rule, :evidence, :quantity, :factor, :points, :amount, :note, :adjustment)""", lines.toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(String settlement, String person, int no, Line line) {
        return new MapSqlParameterSource()
                .addValue("settlement", settlement)
                .addValue("person", person)
                .addValue("no", no)
                .addValue("rule", line.rule().code())
                .addValue("evidence", line.evidence())
                .addValue("quantity", line.quantity())
                .addValue("factor", line.factor())
                .addValue("points", line.points())
                .addValue("amount", Columns.yuan(line.amount()))
                .addValue("note", line.note())
                .addValue("adjustment", line.adjustment());
    }

    @Override
    public List<Line> lines(String settlement, String person) {
        return lines(settlement, List.of(person)).getOrDefault(person, List.of());
    }

    @Override
    public Map<String, List<Line>> lines(String settlement, Collection<String> persons) {
        Map<String, List<Line>> lines = new TreeMap<>();
        if (!persons.isEmpty()) {
            jdbc.sql("""
                            SELECT * FROM incentive_line WHERE settlement = :settlement AND person IN (:persons)
                            ORDER BY person, line_no""")
                    .param("settlement", settlement)
                    .param("persons", persons)
                    .query((row, n) -> lines.computeIfAbsent(row.getString("person"), any -> new ArrayList<>())
                            .add(line(row)))
                    .list();
        }
        return lines;
    }

    private static Line line(ResultSet row) throws SQLException {
        long adjustment = row.getLong("adjustment");
        Long adjustmentId = row.wasNull() ? null : adjustment;
        return new Line(
                Rule.of(row.getString("rule")),
                row.getString("evidence"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("factor"),
                row.getBigDecimal("points"),
                Columns.money(row, "amount"),
                row.getString("note"),
                adjustmentId);
    }

    @Override
    public List<String> persons(String settlement) {
        return jdbc.sql("SELECT person FROM incentive_pay WHERE settlement = :settlement ORDER BY person")
                .param("settlement", settlement)
                .query(String.class)
                .list();
    }

    @Override
    public List<PersonPay> pays(String settlement, String after, int most) {
        return jdbc.sql("""
                        SELECT person, gross FROM incentive_pay WHERE settlement = :settlement AND person > :after
                        ORDER BY person LIMIT :most""")
                .param("settlement", settlement)
                .param("after", after)
                .param("most", most)
                .query(JdbcResults::pay)
                .list();
    }

    @Override
    public Optional<PersonPay> pay(String settlement, String person) {
        return jdbc.sql("SELECT person, gross FROM incentive_pay WHERE settlement = :settlement AND person = :person")
                .param("settlement", settlement)
                .param("person", person)
                .query(JdbcResults::pay)
                .optional();
    }

    private static PersonPay pay(ResultSet row, int n) throws SQLException {
        return new PersonPay(row.getString("person"), new Money(row.getBigDecimal("gross")));
    }

    @Override
    public List<String> settlementsOf(String person) {
        return jdbc.sql("""
                        SELECT s.number FROM incentive_pay p JOIN incentive_settlement s ON s.number = p.settlement
                        WHERE p.person = :person ORDER BY s.first_month DESC, s.kind""").param("person", person).query(String.class).list();
    }

    @Override
    public Money gross(String settlement) {
        return new Money(jdbc.sql("SELECT COALESCE(SUM(gross), 0) FROM incentive_pay WHERE settlement = :settlement")
                .param("settlement", settlement)
                .query(BigDecimal.class)
                .single());
    }

    @Override
    public int count(String settlement) {
        return jdbc.sql("SELECT COUNT(*) FROM incentive_pay WHERE settlement = :settlement")
                .param("settlement", settlement)
                .query(Integer.class)
                .single();
    }

    @Override
    public void leave(List<Adjustment> adjustments) {
        adjustments.forEach(one -> jdbc.sql("""
                        INSERT INTO incentive_adjustment (kind, person, rule, amount, settlement, line_no, reason)
                        VALUES (:kind, :person, :rule, :amount, :settlement, :line, :reason)""")
                .param("kind", one.kind().code())
                .param("person", one.person())
                .param("rule", one.rule().code())
                .param("amount", one.amount().amount())
                .param("settlement", one.settlement())
                .param("line", one.lineNo())
                .param("reason", one.reason())
                .update());
    }

    @Override
    public List<Adjustment> takeUp(String settlement, SettlementKind kind) {
        jdbc.sql("UPDATE incentive_adjustment SET taken_up = :settlement WHERE kind = :kind AND taken_up IS NULL")
                .param("settlement", settlement)
                .param("kind", kind.code())
                .update();
        return takenUp(settlement);
    }

    @Override
    public List<Adjustment> takenUp(String settlement) {
        return jdbc.sql("SELECT * FROM incentive_adjustment WHERE taken_up = :settlement ORDER BY id")
                .param("settlement", settlement)
                .query(JdbcResults::adjustment)
                .list();
    }

    @Override
    public List<Adjustment> leftBy(String settlement, String person) {
        return jdbc.sql("""
                        SELECT * FROM incentive_adjustment WHERE settlement = :settlement AND person = :person ORDER BY id""")
                .param("settlement", settlement)
                .param("person", person)
                .query(JdbcResults::adjustment)
                .list();
    }

    private static Adjustment adjustment(ResultSet row, int n) throws SQLException {
        return new Adjustment(
                row.getLong("id"),
                SettlementKind.of(row.getString("kind")),
                row.getString("person"),
                Rule.of(row.getString("rule")),
                new Money(row.getBigDecimal("amount")),
                row.getString("settlement"),
                row.getInt("line_no"),
                row.getString("reason"));
    }
}
