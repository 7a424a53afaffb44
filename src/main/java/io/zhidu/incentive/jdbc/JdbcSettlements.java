package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.Settlement;
import io.zhidu.incentive.Settlements;
import io.zhidu.incentive.Step;
import io.zhidu.platform.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSettlements implements Settlements {

    private final JdbcClient jdbc;

    JdbcSettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean begin(Settlement settlement) {
        try {
            jdbc.sql("""
                            INSERT INTO incentive_settlement (number, kind, first_month, state, changes)
                            VALUES (:number, :kind, :month, :state, :changes)""")
                    .param("number", settlement.number())
                    .param("kind", settlement.kind().code())
                    .param("month", settlement.period().first().toString())
                    .param("state", settlement.state().name())
                    .param("changes", settlement.changes())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Settlement> find(String number) {
        return select("WHERE number = :number", number);
    }

    @Override
    public Settlement lock(String number) {
        return select("WHERE number = :number FOR UPDATE", number)
                .orElseThrow(() -> Refusal.notFound("incentive.settlement.unknown", number));
    }

    private Optional<Settlement> select(String where, String number) {
        return jdbc.sql("SELECT * FROM incentive_settlement " + where)
                .param("number", number)
                .query(JdbcSettlements::settlement)
                .optional();
    }

    @Override
    public List<Settlement> all() {
        return jdbc.sql("SELECT * FROM incentive_settlement ORDER BY first_month DESC, kind")
                .query(JdbcSettlements::settlement)
                .list();
    }

    private static Settlement settlement(ResultSet row, int n) throws SQLException {
        return new Settlement(
                row.getString("number"),
                Settlement.State.valueOf(row.getString("state")),
                Columns.month(row, "payout_month"),
                row.getLong("changes"),
                time(row, "computed_at"),
                time(row, "prepared_at"),
                row.getString("prepared_by"),
                time(row, "reviewed_at"),
                row.getString("reviewed_by"),
                time(row, "approved_at"),
                row.getString("approved_by"),
                time(row, "taxed_at"));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    @Override
    public void save(Settlement settlement) {
        jdbc.sql("""
                        UPDATE incentive_settlement SET state = :state, payout_month = :payout, changes = :changes,
                          computed_at = :computed, prepared_at = :prepared, prepared_by = :preparedBy,
                          reviewed_at = :reviewed, reviewed_by = :reviewedBy, approved_at = :approved,
                          approved_by = :approvedBy, taxed_at = :taxed
                        WHERE number = :number""")
                .param("state", settlement.state().name())
                .param(
                        "payout",
                        settlement.payoutMonth() == null
                                ? null
                                : settlement.payoutMonth().toString())
                .param("changes", settlement.changes())
                .param("computed", settlement.computedAt())
                .param("prepared", settlement.preparedAt())
                .param("preparedBy", settlement.preparedBy())
                .param("reviewed", settlement.reviewedAt())
                .param("reviewedBy", settlement.reviewedBy())
                .param("approved", settlement.approvedAt())
                .param("approvedBy", settlement.approvedBy())
                .param("taxed", settlement.taxedAt())
                .param("number", settlement.number())
                .update();
    }

    @Override
    public void add(String number, Step step) {
        jdbc.sql("""
                        INSERT INTO incentive_step (settlement, event, happened_at, happened_by, reason)
                        VALUES (:number, :event, :at, :by, :reason)""")
                .param("number", number)
                .param("event", step.event().name())
                .param("at", step.at())
                .param("by", step.by())
                .param("reason", step.reason())
                .update();
    }

    @Override
    public List<Step> steps(String number) {
        return jdbc.sql("SELECT * FROM incentive_step WHERE settlement = :number ORDER BY id")
                .param("number", number)
                .query((row, n) -> new Step(
                        Step.Event.valueOf(row.getString("event")),
                        row.getObject("happened_at", LocalDateTime.class),
                        row.getString("happened_by"),
                        row.getString("reason")))
                .list();
    }
}
