package io.zhidu.credit.jdbc;

import io.zhidu.credit.CreditPolicy;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.credit.KeptSnapshot;
import io.zhidu.credit.LimitSums;
import io.zhidu.credit.SnapshotRow;
import io.zhidu.credit.SnapshotRow.Kind;
import io.zhidu.credit.Snapshots;
import io.zhidu.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSnapshots implements Snapshots {

    private static final String RECEIPTS = """
            SELECT r.number, r.value_date, r.amount FROM credit_snapshot s JOIN credit_receipt r
              ON r.account = s.account AND r.entry <= s.entry AND r.value_date BETWEEN :from AND :to
            WHERE s.id = :id ORDER BY r.value_date, r.number""";
    private static final String INVOICED = """
            SELECT i.number, i.invoice_date, i.amount FROM credit_snapshot s JOIN credit_invoice i
              ON i.account = s.account AND i.entry <= s.entry AND i.invoice_date BETWEEN :from AND :to
            WHERE s.id = :id ORDER BY i.invoice_date, i.number""";
    private static final String OPEN_INVOICES = """
            SELECT number, invoice_date, amount FROM (
              SELECT i.number, i.invoice_date, i.amount
                + COALESCE((SELECT SUM(v.amount) FROM credit_invoice v WHERE v.reverses = i.number AND v.entry <= s.entry), 0)
                - COALESCE((SELECT SUM(m.amount) FROM receipt_match m WHERE m.invoice = i.number AND m.entry <= s.entry), 0)
                AS amount
              FROM credit_snapshot s JOIN credit_invoice i
                ON i.account = s.account AND i.entry <= s.entry AND i.reverses IS NULL
              WHERE s.id = :id) opened
            WHERE amount <> 0 ORDER BY invoice_date, number""";
    private static final String SHIPMENTS = """
            SELECT h.shipment, MIN(h.held_at), SUM(h.amount) FROM credit_snapshot s JOIN shipment_hold h
              ON h.account = s.account AND h.entry <= s.entry
            WHERE s.id = :id GROUP BY h.shipment HAVING SUM(h.amount) <> 0 ORDER BY h.shipment""";

    private final JdbcClient jdbc;

    JdbcSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(CreditSnapshot snapshot, CreditPolicy policy, String shipment, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO credit_snapshot (id, account, taken_on, window_days, limit_sums, entry, credit_open, limit_amount,
                          unpaid_invoices, released_uninvoiced, oldest_invoice_days, unsettled_over_limit, shipment, taken_at,
                          taken_by)
                        SELECT :id, number, :day, :window, :sums, entry, :open, :limit, :unpaid, :released, :oldest, :unsettled,
                          :shipment, :at, :by
                        FROM credit_account WHERE number = :account""")
                .param("id", snapshot.id())
                .param("account", snapshot.account())
                .param("day", snapshot.day())
                .param("window", policy.windowDays())
                .param("sums", policy.limitSums().name())
                .param("open", snapshot.creditOpen())
                .param("limit", snapshot.limit().amount())
                .param("unpaid", snapshot.unpaidInvoices().amount())
                .param("released", snapshot.releasedUninvoiced().amount())
                .param("oldest", snapshot.oldestOpenInvoiceDays())
                .param("unsettled", snapshot.unsettledOverLimit())
                .param("shipment", shipment)
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public Optional<CreditSnapshot> find(String id) {
        return jdbc.sql("SELECT * FROM credit_snapshot WHERE id = :id")
                .param("id", id)
                .query((row, i) -> snapshot(row))
                .optional();
    }

    @Override
    public List<SnapshotRow> rows(String id) {
        Window window = jdbc.sql("SELECT taken_on, window_days, limit_sums FROM credit_snapshot WHERE id = :id")
                .param("id", id)
                .query((row, i) -> new Window(
                        row.getObject(1, LocalDate.class), row.getInt(2), LimitSums.valueOf(row.getString(3))))
                .single();
        return Stream.of(
                        summed(window, id),
                        rows(jdbc.sql(OPEN_INVOICES), id, Kind.OPEN_INVOICE),
                        rows(jdbc.sql(SHIPMENTS), id, Kind.RELEASED_SHIPMENT))
                .flatMap(List::stream)
                .toList();
    }

    private List<SnapshotRow> summed(Window window, String id) {
        boolean receipts = window.sums() == LimitSums.RECEIPTS;
        return rows(
                jdbc.sql(receipts ? RECEIPTS : INVOICED)
                        .param("from", window.day().minusDays(window.days()))
                        .param("to", window.day().minusDays(1)),
                id,
                receipts ? Kind.RECEIPT : Kind.INVOICE);
    }

    @Override
    public List<KeptSnapshot> ofAccount(String account, int most) {
        return jdbc.sql(
                        "SELECT * FROM credit_snapshot WHERE account = :account ORDER BY taken_at DESC, entry DESC LIMIT :most")
                .param("account", account)
                .param("most", most)
                .query((row, i) -> kept(row))
                .list();
    }

    @Override
    public List<KeptSnapshot> ofShipment(String shipment) {
        return jdbc.sql("SELECT * FROM credit_snapshot WHERE shipment = :shipment ORDER BY taken_at, entry")
                .param("shipment", shipment)
                .query((row, i) -> kept(row))
                .list();
    }

    private static KeptSnapshot kept(ResultSet row) throws SQLException {
        return new KeptSnapshot(
                snapshot(row),
                row.getString("shipment"),
                row.getObject("taken_at", LocalDateTime.class),
                row.getString("taken_by"));
    }

    private static List<SnapshotRow> rows(JdbcClient.StatementSpec select, String id, Kind kind) {
        return select.param("id", id)
                .query((row, i) -> new SnapshotRow(
                        kind, row.getString(1), row.getDate(2).toLocalDate(), new Money(row.getBigDecimal(3))))
                .list();
    }

    private static CreditSnapshot snapshot(ResultSet row) throws SQLException {
        Money limit = new Money(row.getBigDecimal("limit_amount"));
        Money unpaid = new Money(row.getBigDecimal("unpaid_invoices"));
        Money released = new Money(row.getBigDecimal("released_uninvoiced"));
        Money exposure = unpaid.plus(released);
        return new CreditSnapshot(
                row.getString("id"),
                row.getString("account"),
                row.getObject("taken_on", LocalDate.class),
                row.getBoolean("credit_open"),
                limit,
                unpaid,
                released,
                exposure,
                limit.minus(exposure),
                row.getInt("oldest_invoice_days"),
                row.getInt("unsettled_over_limit"));
    }

    private record Window(LocalDate day, int days, LimitSums sums) {}
}
