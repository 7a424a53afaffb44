package io.zhidu.credit.release.jdbc;

import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.ShipmentRegister;
import io.zhidu.credit.release.ShipmentState;
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
class JdbcShipmentRegister implements ShipmentRegister {

    private static final String ENTRY = """
            SELECT s.*, a.name, a.area_id, g.signed_by, g.on_behalf_of
            FROM shipment s JOIN credit_account a ON a.number = s.account
            LEFT JOIN shipment_signature g ON g.shipment = s.number AND g.seq = (
              SELECT MAX(x.seq) FROM shipment_signature x
              WHERE x.shipment = s.number AND x.approved = TRUE AND x.revision = s.revision AND x.up_to IS NULL)
            """;

    private final JdbcClient jdbc;

    JdbcShipmentRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> list(Filter filter, int most) {
        return jdbc.sql(ENTRY + """
                        WHERE (:area = '' OR a.area_id = :area) AND (:account = '' OR s.account = :account)
                          AND (:state = '' OR s.state = :state) AND (:by = '' OR s.requested_by = :by)
                          AND (:over = FALSE OR s.over_limit IS NOT NULL)
                        ORDER BY s.requested_at DESC, s.number DESC LIMIT :most""")
                .param("area", filter.area())
                .param("account", filter.account())
                .param("state", filter.state())
                .param("by", filter.requestedBy())
                .param("over", filter.overLimit())
                .param("most", most)
                .query((row, i) -> entry(row))
                .list();
    }

    @Override
    public Optional<Entry> find(String number) {
        return of(ENTRY + "WHERE s.number = :number", number)
                .query((row, i) -> entry(row))
                .optional();
    }

    @Override
    public Course course(String number) {
        return of("""
                        SELECT s.*, r.amount AS remainder, r.held_by AS remainder_by FROM shipment s
                        LEFT JOIN shipment_hold r ON r.account = s.account AND r.shipment = s.number AND r.entry = (
                          SELECT MAX(h.entry) FROM shipment_hold h
                          WHERE h.account = s.account AND h.shipment = s.number AND h.cause = 'remainder')
                        WHERE s.number = :number""", number)
                .query((row, i) -> new Course(
                        row.getInt("revision"),
                        time(row, "released_at"),
                        row.getString("released_by"),
                        time(row, "shipped_at"),
                        row.getString("shipped_by"),
                        money(row.getBigDecimal("shipped_amount")),
                        time(row, "carrier_at"),
                        row.getString("carrier_by"),
                        row.getString("carrier"),
                        row.getString("waybill"),
                        time(row, "ended_at"),
                        row.getString("end_reason"),
                        remainder(row.getBigDecimal("remainder")),
                        row.getString("remainder_by")))
                .single();
    }

    @Override
    public List<Goods> goods(String number) {
        return of("""
                        SELECT l.* FROM shipment_line l JOIN shipment s ON s.number = l.shipment AND s.revision = l.revision
                        WHERE s.number = :number ORDER BY l.line_no""", number)
                .query((row, i) -> new Goods(
                        row.getString("goods"),
                        row.getBigDecimal("quantity").stripTrailingZeros(),
                        money(row.getBigDecimal("unit_price")),
                        money(row.getBigDecimal("amount")),
                        row.getBigDecimal("shipped_quantity")))
                .list();
    }

    @Override
    public List<Bill> bills(String number) {
        return of("""
                        SELECT i.number, i.invoice_date, i.amount, COALESCE(o.open_amount, 0) FROM credit_invoice i
                        LEFT JOIN open_invoice o ON o.number = i.number
                        WHERE i.shipment = :number ORDER BY i.entry, i.number""", number)
                .query((row, i) -> new Bill(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        money(row.getBigDecimal(3)),
                        money(row.getBigDecimal(4))))
                .list();
    }

    private JdbcClient.StatementSpec of(String select, String number) {
        return jdbc.sql(select).param("number", number);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String route = row.getString("route");
        return new Entry(
                row.getString("number"),
                row.getString("account"),
                row.getString("name"),
                row.getString("area_id"),
                money(row.getBigDecimal("amount")),
                ShipmentState.valueOf(row.getString("state")),
                route == null ? null : Route.of(route),
                row.getString("over_limit"),
                row.getObject("settled_on", LocalDate.class),
                time(row, "requested_at"),
                row.getString("requested_by"),
                time(row, "released_at"),
                row.getString("signed_by"),
                row.getString("on_behalf_of"));
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    private static Money remainder(BigDecimal freed) {
        return freed == null ? null : new Money(freed.negate());
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
