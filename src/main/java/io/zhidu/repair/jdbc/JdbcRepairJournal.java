package io.zhidu.repair.jdbc;

import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.repair.FeeLine;
import io.zhidu.repair.RepairJournal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRepairJournal implements RepairJournal {

    private final JdbcClient jdbc;

    JdbcRepairJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void appointment(String order, Appointment one) {
        of(order, """
                        INSERT INTO repair_appointment (order_number, seq, appointment_at, reason, consented,
                          consented_by, recorded_at, recorded_by)
                        SELECT :order, COALESCE(MAX(seq), 0) + 1, :at, :reason, :consented, :consentedBy, :recordedAt, :by
                        FROM repair_appointment WHERE order_number = :order""")
                .param("at", one.at())
                .param("reason", one.reason())
                .param("consented", one.consented())
                .param("consentedBy", one.consentedBy())
                .param("recordedAt", one.recordedAt())
                .param("by", one.by())
                .update();
    }

    @Override
    public void assignment(String order, String technician, int rank, String reason, LocalDateTime at, String by) {
        of(order, """
                        INSERT INTO repair_assignment (order_number, seq, technician, rank_shown, reason, assigned_at,
                          assigned_by)
                        SELECT :order, COALESCE(MAX(seq), 0) + 1, :technician, :rank, :reason, :at, :by
                        FROM repair_assignment WHERE order_number = :order""")
                .param("technician", technician)
                .param("rank", rank)
                .param("reason", reason)
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public void assignmentEnded(String order, String reason, LocalDateTime at) {
        of(order, """
                        UPDATE repair_assignment SET ended_at = :at, end_reason = :reason
                        WHERE order_number = :order AND ended_at IS NULL""").param("at", at).param("reason", reason).update();
    }

    @Override
    public void feeLines(String order, String kind, int revision, List<FeeLine> lines) {
        int number = 0;
        for (FeeLine line : lines) {
            number++;
            of(order, """
                            INSERT INTO repair_fee_line (order_number, kind, revision, line_no, fee_version, item_code,
                              item_name, unit, quantity, unit_price, amount)
                            VALUES (:order, :kind, :revision, :line, :version, :code, :name, :unit, :quantity, :price,
                              :amount)""")
                    .param("kind", kind)
                    .param("revision", revision)
                    .param("line", number)
                    .param("version", line.feeVersion())
                    .param("code", line.itemCode())
                    .param("name", line.itemName())
                    .param("unit", line.unit())
                    .param("quantity", line.quantity())
                    .param("price", line.unitPrice().amount())
                    .param("amount", line.amount().amount())
                    .update();
        }
    }

    @Override
    public List<FeeLine> feeLines(String order, String kind, int revision) {
        return of(order, """
                        SELECT * FROM repair_fee_line
                        WHERE order_number = :order AND kind = :kind AND revision = :revision ORDER BY line_no""")
                .param("kind", kind)
                .param("revision", revision)
                .query((row, i) -> new FeeLine(
                        row.getString("fee_version"),
                        row.getString("item_code"),
                        row.getString("item_name"),
                        row.getString("unit"),
                        row.getBigDecimal("quantity"),
                        new Money(row.getBigDecimal("unit_price")),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }

    @Override
    public int quoteRevision(String order) {
        return of(order, """
                        SELECT COALESCE(MAX(revision), 0) FROM repair_fee_line
                        WHERE order_number = :order AND kind = 'quote'""").query(Integer.class).single();
    }

    @Override
    public void consent(String order, Consent one) {
        of(order, """
                        INSERT INTO repair_consent (order_number, seq, kind, revision, amount, agreed, name,
                          answered_at, recorded_by)
                        SELECT :order, COALESCE(MAX(seq), 0) + 1, :kind, :revision, :amount, :agreed, :name, :at, :by
                        FROM repair_consent WHERE order_number = :order""")
                .param("kind", one.kind())
                .param("revision", one.revision())
                .param("amount", one.amount().amount())
                .param("agreed", one.agreed())
                .param("name", one.name())
                .param("at", one.at())
                .param("by", one.by())
                .update();
    }

    @Override
    public void work(String order, WorkEntry one) {
        of(order, """
                        INSERT INTO repair_work_log (order_number, seq, kind, note, checklist, logged_at, logged_by)
                        SELECT :order, COALESCE(MAX(seq), 0) + 1, :kind, :note, :checklist, :at, :by
                        FROM repair_work_log WHERE order_number = :order""")
                .param("kind", one.kind())
                .param("note", one.note())
                .param("checklist", one.checklist())
                .param("at", one.at())
                .param("by", one.by())
                .update();
    }

    @Override
    public String damage(String order, Damage one) {
        String id = UUID.randomUUID().toString();
        of(order, """
                        INSERT INTO repair_damage (id, order_number, item, amount, apologised, accepted_by, recorded_at,
                          recorded_by)
                        VALUES (:id, :order, :item, :amount, :apologised, :acceptedBy, :at, :by)""")
                .param("id", id)
                .param("item", one.item())
                .param("amount", one.amount().amount())
                .param("apologised", one.apologised())
                .param("acceptedBy", one.acceptedBy())
                .param("at", one.at())
                .param("by", one.by())
                .update();
        return id;
    }

    @Override
    public void damageSettled(String order, String damageId, String settlement, LocalDateTime at, String by) {
        int rows = jdbc.sql("""
                        UPDATE repair_damage SET settled_at = :at, settled_by = :by, settlement = :settlement
                        WHERE id = :id AND order_number = :order AND settled_at IS NULL""")
                .param("id", damageId)
                .param("order", order)
                .param("at", at)
                .param("by", by)
                .param("settlement", settlement)
                .update();
        if (rows == 0) {
            throw Refusal.conflict("repair.compensationSettled");
        }
    }

    @Override
    public void signature(String order, Signature one) {
        of(order, """
                        INSERT INTO repair_signature (order_number, bill_revision, amount, kind, image, signer_name,
                          typed_reason, binding, signed_at, recorded_by)
                        VALUES (:order, :revision, :amount, :kind, :image, :name, :reason, :binding, :at, :by)""")
                .param("revision", one.billRevision())
                .param("amount", one.amount().amount())
                .param("kind", one.drawn() ? "drawn" : "typed")
                .param("image", one.image())
                .param("name", one.signerName())
                .param("reason", one.typedReason())
                .param("binding", one.binding())
                .param("at", one.at())
                .param("by", one.by())
                .update();
    }

    @Override
    public List<Appointment> appointments(String order) {
        return of(order, "SELECT * FROM repair_appointment WHERE order_number = :order ORDER BY seq")
                .query((row, i) -> new Appointment(
                        time(row, "appointment_at"),
                        row.getString("reason"),
                        row.getBoolean("consented"),
                        row.getString("consented_by"),
                        time(row, "recorded_at"),
                        row.getString("recorded_by")))
                .list();
    }

    @Override
    public List<Consent> consents(String order) {
        return of(order, "SELECT * FROM repair_consent WHERE order_number = :order ORDER BY seq")
                .query((row, i) -> new Consent(
                        row.getString("kind"),
                        row.getInt("revision"),
                        new Money(row.getBigDecimal("amount")),
                        row.getBoolean("agreed"),
                        row.getString("name"),
                        time(row, "answered_at"),
                        row.getString("recorded_by")))
                .list();
    }

    @Override
    public List<WorkEntry> workEntries(String order) {
        return of(order, "SELECT * FROM repair_work_log WHERE order_number = :order ORDER BY seq")
                .query((row, i) -> new WorkEntry(
                        row.getString("kind"),
                        row.getString("note"),
                        row.getString("checklist"),
                        time(row, "logged_at"),
                        row.getString("logged_by")))
                .list();
    }

    @Override
    public List<Damage> damages(String order) {
        return of(order, "SELECT * FROM repair_damage WHERE order_number = :order ORDER BY recorded_at")
                .query((row, i) -> new Damage(
                        row.getString("id"),
                        row.getString("item"),
                        new Money(row.getBigDecimal("amount")),
                        row.getBoolean("apologised"),
                        row.getString("accepted_by"),
                        time(row, "recorded_at"),
                        row.getString("recorded_by"),
                        row.getString("settlement")))
                .list();
    }

    @Override
    public Optional<Signature> signature(String order, int billRevision) {
        return of(order, "SELECT * FROM repair_signature WHERE order_number = :order AND bill_revision = :revision")
                .param("revision", billRevision)
                .query((row, i) -> new Signature(
                        row.getInt("bill_revision"),
                        new Money(row.getBigDecimal("amount")),
                        row.getBytes("image"),
                        row.getString("signer_name"),
                        row.getString("typed_reason"),
                        row.getString("binding"),
                        time(row, "signed_at"),
                        row.getString("recorded_by")))
                .optional();
    }

    private StatementSpec of(String order, String sql) {
        return jdbc.sql(sql).param("order", order);
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
