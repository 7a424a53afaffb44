package io.zhidu.credit.release.jdbc;

import io.zhidu.credit.ledger.Ledger.Stamp;
import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.NewShipment;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.Shipment;
import io.zhidu.credit.release.ShipmentState;
import io.zhidu.credit.release.Shipments;
import io.zhidu.credit.release.ShippedLine;
import io.zhidu.credit.release.Signature;
import io.zhidu.platform.DailyNumbers;
import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShipments implements Shipments {

    private final JdbcClient jdbc;
    private final DailyNumbers numbers;

    JdbcShipments(JdbcClient jdbc) {
        this.jdbc = jdbc;
        numbers = new DailyNumbers("FH", "shipment", "requested_on", jdbc);
    }

    @Override
    public String nextNumber(LocalDate day) {
        return numbers.next(day);
    }

    @Override
    public void insert(String number, NewShipment form, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO shipment (number, account, revision, amount, requested_at, requested_by, state, held_amount)
                        VALUES (:number, :account, 1, :amount, :at, :by, 'REQUESTED', 0)""")
                .param("number", number)
                .param("account", form.account())
                .param("amount", form.amount().amount())
                .param("at", at)
                .param("by", by)
                .update();
        insertLines(number, 1, form.lines());
    }

    @Override
    public void amend(String number, int revision, Money amount, List<GoodsLine> lines) {
        jdbc.sql(
                        "UPDATE shipment SET revision = :revision, amount = :amount, snapshot_id = NULL WHERE number = :number")
                .param("revision", revision)
                .param("amount", amount.amount())
                .param("number", number)
                .update();
        insertLines(number, revision, lines);
    }

    private void insertLines(String number, int revision, List<GoodsLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            GoodsLine line = lines.get(i);
            jdbc.sql("""
                            INSERT INTO shipment_line (shipment, revision, line_no, goods, quantity, unit_price, amount)
                            VALUES (:number, :revision, :line, :goods, :quantity, :price, :amount)""")
                    .param("number", number)
                    .param("revision", revision)
                    .param("line", i + 1)
                    .param("goods", line.goods())
                    .param("quantity", line.quantity())
                    .param("price", line.unitPrice().amount())
                    .param("amount", line.amount().amount())
                    .update();
        }
    }

    @Override
    public Optional<Shipment> find(String number) {
        return jdbc.sql("SELECT * FROM shipment WHERE number = :number")
                .param("number", number)
                .query((row, i) -> shipment(row))
                .optional();
    }

    @Override
    public void bind(String number, String snapshotId) {
        jdbc.sql("UPDATE shipment SET snapshot_id = :snapshot WHERE number = :number")
                .param("snapshot", snapshotId)
                .param("number", number)
                .update();
    }

    @Override
    public void release(String number, Route route, LocalDateTime at, String by) {
        jdbc.sql("""
                        UPDATE shipment SET state = 'RELEASED', route = :route, over_limit = :over, released_at = :at,
                          released_by = :by
                        WHERE number = :number""")
                .param("route", route.id())
                .param("over", route.overLimit())
                .param("at", at)
                .param("by", by)
                .param("number", number)
                .update();
    }

    @Override
    public void hold(Shipment shipment, Money change, String cause, Stamp stamp) {
        jdbc.sql("""
                        INSERT INTO shipment_hold (account, entry, shipment, amount, cause, held_at, held_by)
                        VALUES (:account, :entry, :number, :amount, :cause, :at, :by)""")
                .param("account", shipment.account())
                .param("entry", stamp.entry())
                .param("number", shipment.number())
                .param("amount", change.amount())
                .param("cause", cause)
                .param("at", stamp.at())
                .param("by", stamp.by())
                .update();
        jdbc.sql("UPDATE shipment SET held_amount = held_amount + :amount WHERE number = :number")
                .param("amount", change.amount())
                .param("number", shipment.number())
                .update();
    }

    @Override
    public void sign(String number, Signature signature) {
        jdbc.sql("""
                        INSERT INTO shipment_signature (shipment, seq, revision, amount, snapshot_id, approved, up_to, pay_by,
                          reason, signed_by, on_behalf_of, signed_at)
                        VALUES (:number, :seq, :revision, :amount, :snapshot, :approved, :upTo, :payBy, :reason, :by, :for, :at)""")
                .param("number", number)
                .param("seq", signatures(number).size() + 1)
                .param("revision", signature.revision())
                .param("amount", signature.amount().amount())
                .param("snapshot", signature.snapshotId())
                .param("approved", signature.approved())
                .param(
                        "upTo",
                        signature.upTo() == null ? null : signature.upTo().amount())
                .param("payBy", signature.payBy())
                .param("reason", signature.reason())
                .param("by", signature.signedBy())
                .param("for", signature.onBehalfOf())
                .param("at", signature.signedAt())
                .update();
    }

    @Override
    public List<Signature> signatures(String number) {
        return jdbc.sql("SELECT * FROM shipment_signature WHERE shipment = :number ORDER BY seq")
                .param("number", number)
                .query((row, i) -> new Signature(
                        row.getInt("revision"),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("snapshot_id"),
                        row.getBoolean("approved"),
                        money(row.getBigDecimal("up_to")),
                        row.getObject("pay_by", LocalDate.class),
                        row.getString("reason"),
                        row.getString("signed_by"),
                        row.getString("on_behalf_of"),
                        row.getObject("signed_at", LocalDateTime.class)))
                .list();
    }

    @Override
    public void ship(Shipment shipment, List<ShippedLine> lines, Money amount, LocalDateTime at, String by) {
        jdbc.sql("""
                        UPDATE shipment SET state = 'SHIPPED', shipped_at = :at, shipped_by = :by, shipped_amount = :amount
                        WHERE number = :number""")
                .param("at", at)
                .param("by", by)
                .param("amount", amount.amount())
                .param("number", shipment.number())
                .update();
        shipped(shipment, "", 0, BigDecimal.ZERO);
        lines.forEach(line -> shipped(shipment, " AND line_no = :line", line.lineNo(), line.quantity()));
    }

    private void shipped(Shipment shipment, String which, int lineNo, BigDecimal quantity) {
        JdbcClient.StatementSpec update = jdbc.sql(
                        "UPDATE shipment_line SET shipped_quantity = :quantity WHERE shipment = :number AND revision = :revision"
                                + which)
                .param("quantity", quantity)
                .param("number", shipment.number())
                .param("revision", shipment.revision());
        (which.isEmpty() ? update : update.param("line", lineNo)).update();
    }

    @Override
    public void carry(String number, String carrier, String waybill, LocalDateTime at, String by) {
        jdbc.sql("""
                        UPDATE shipment SET carrier = :carrier, waybill = :waybill, carrier_at = :at, carrier_by = :by
                        WHERE number = :number""")
                .param("carrier", carrier)
                .param("waybill", waybill)
                .param("at", at)
                .param("by", by)
                .param("number", number)
                .update();
    }

    @Override
    public void state(String number, ShipmentState state) {
        jdbc.sql("UPDATE shipment SET state = :state WHERE number = :number")
                .param("state", state.name())
                .param("number", number)
                .update();
    }

    @Override
    public void end(String number, ShipmentState state, String reason, LocalDateTime at) {
        jdbc.sql("UPDATE shipment SET state = :state, end_reason = :reason, ended_at = :at WHERE number = :number")
                .param("state", state.name())
                .param("reason", reason)
                .param("at", at)
                .param("number", number)
                .update();
    }

    @Override
    public void settle(String account, LocalDate day) {
        jdbc.sql("""
                        UPDATE shipment SET settled_on = :day
                        WHERE account = :account AND over_limit IS NOT NULL AND settled_on IS NULL AND state = 'CLOSED'
                          AND NOT EXISTS (SELECT 1 FROM open_invoice o WHERE o.shipment = shipment.number)""").param("day", day).param("account", account).update();
        jdbc.sql("""
                        UPDATE shipment SET settled_on = NULL
                        WHERE account = :account AND over_limit IS NOT NULL AND settled_on IS NOT NULL
                          AND (state <> 'CLOSED'
                            OR EXISTS (SELECT 1 FROM open_invoice o WHERE o.shipment = shipment.number))""").param("account", account).update();
    }

    private Shipment shipment(ResultSet row) throws SQLException {
        String number = row.getString("number");
        int revision = row.getInt("revision");
        return new Shipment(
                number,
                row.getString("account"),
                revision,
                new Money(row.getBigDecimal("amount")),
                lines(number, revision),
                row.getObject("requested_at", LocalDateTime.class),
                row.getString("requested_by"),
                ShipmentState.valueOf(row.getString("state")),
                row.getString("snapshot_id"),
                row.getString("route") == null ? null : Route.of(row.getString("route")),
                money(row.getBigDecimal("shipped_amount")),
                new Money(row.getBigDecimal("held_amount")),
                row.getString("end_reason"));
    }

    private List<GoodsLine> lines(String number, int revision) {
        return jdbc.sql(
                        "SELECT * FROM shipment_line WHERE shipment = :number AND revision = :revision ORDER BY line_no")
                .param("number", number)
                .param("revision", revision)
                .query((row, i) -> new GoodsLine(
                        row.getString("goods"),
                        row.getBigDecimal("quantity"),
                        new Money(row.getBigDecimal("unit_price"))))
                .list();
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
