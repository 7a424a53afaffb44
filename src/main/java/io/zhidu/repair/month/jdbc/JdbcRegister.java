package io.zhidu.repair.month.jdbc;

import io.zhidu.platform.Money;
import io.zhidu.repair.month.PaidServices.Received;
import io.zhidu.repair.month.Register;
import io.zhidu.repair.month.RegisterLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRegister implements Register {

    private final JdbcClient jdbc;

    JdbcRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RegisterLine> services(YearMonth month) {
        return jdbc.sql("""
                        SELECT o.*, b.name AS building_name FROM repair_order o JOIN building b ON b.id = o.building_id
                        WHERE o.signed_at >= :from AND o.signed_at < :to AND o.bill_amount > 0
                        ORDER BY o.signed_at, o.number""")
                .param("from", month.atDay(1).atStartOfDay())
                .param("to", month.plusMonths(1).atDay(1).atStartOfDay())
                .query((row, n) -> service(month, row))
                .list();
    }

    private static RegisterLine service(YearMonth month, ResultSet row) throws SQLException {
        return new RegisterLine(
                month.toString(),
                0,
                row.getString("number"),
                row.getObject("signed_at", LocalDateTime.class),
                row.getString("customer_name"),
                row.getString("building_name") + " " + row.getString("room"),
                row.getString("description"),
                row.getString("technician"),
                new Money(row.getBigDecimal("bill_amount")),
                null,
                null,
                "REVERSED".equals(row.getString("state")) ? row.getString("end_reason") : null);
    }

    @Override
    public void hold(YearMonth month) {
        jdbc.sql("SELECT number FROM repair_order WHERE signed_at >= :from AND signed_at < :to FOR UPDATE")
                .param("from", month.atDay(1).atStartOfDay())
                .param("to", month.plusMonths(1).atDay(1).atStartOfDay())
                .query(String.class)
                .list();
    }

    @Override
    public List<RegisterLine> lines(String period) {
        return jdbc.sql("SELECT * FROM repair_register_line WHERE period = :period"
                        + " ORDER BY CASE WHEN kind = 'service' THEN 0 ELSE 1 END, line_no")
                .param("period", period)
                .query(JdbcRegister::line)
                .list();
    }

    @Override
    public Optional<RegisterLine> line(String period, int lineNo) {
        return jdbc.sql("SELECT * FROM repair_register_line WHERE period = :period AND line_no = :lineNo")
                .param("period", period)
                .param("lineNo", lineNo)
                .query(JdbcRegister::line)
                .optional();
    }

    @Override
    public Optional<RegisterLine> serviceOf(String orderNumber) {
        return jdbc.sql("SELECT * FROM repair_register_line WHERE order_number = :number AND kind = 'service'")
                .param("number", orderNumber)
                .query(JdbcRegister::line)
                .optional();
    }

    @Override
    public boolean reversed(RegisterLine line) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM repair_register_line
                        WHERE original_period = :period AND original_line_no = :lineNo""")
                        .param("period", line.period())
                        .param("lineNo", line.lineNo())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public int nextLineNo(String period) {
        return jdbc.sql("SELECT COALESCE(MAX(line_no), 0) + 1 FROM repair_register_line WHERE period = :period")
                .param("period", period)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(RegisterLine line, LocalDateTime at, String by) {
        jdbc.sql("""
                        INSERT INTO repair_register_line (period, line_no, order_number, kind, signed_at, customer_name, place,
                          content, technician, amount, original_period, original_line_no, reason, booked_at, booked_by)
                        VALUES (:period, :lineNo, :orderNumber, :kind, :signedAt, :customerName, :place,
                          :content, :technician, :yuan, :originalPeriod, :originalLineNo, :why, :at, :by)""")
                .param("period", line.period())
                .param("lineNo", line.lineNo())
                .param("orderNumber", line.orderNumber())
                .param("kind", line.reversal() ? "reversal" : "service")
                .param("signedAt", line.signedAt())
                .param("customerName", line.customerName())
                .param("place", line.place())
                .param("content", line.content())
                .param("technician", line.technician())
                .param("yuan", line.amount().amount())
                .param("originalPeriod", line.originalPeriod())
                .param("originalLineNo", line.originalLineNo())
                .param("why", line.reversal() ? line.reason() : null)
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Override
    public Map<String, Received> received(YearMonth month, LocalDateTime until) {
        Map<String, Received> received = new HashMap<>();
        jdbc.sql("""
                        SELECT e.order_number, SUM(CASE WHEN e.kind = 'RECEIPT' THEN -e.amount ELSE 0 END) AS paid,
                          SUM(CASE WHEN e.kind = 'REFUND' THEN e.amount ELSE 0 END) AS refunded
                        FROM repair_ledger e JOIN repair_order o ON o.number = e.order_number
                        WHERE e.booked_at <= :until AND (o.signed_at >= :from AND o.signed_at < :to
                          OR o.number IN (SELECT l.order_number FROM repair_register_line l WHERE l.period = :period))
                        GROUP BY e.order_number""")
                .param("until", until)
                .param("from", month.atDay(1).atStartOfDay())
                .param("to", month.plusMonths(1).atDay(1).atStartOfDay())
                .param("period", month.toString())
                .query(row -> {
                    received.put(
                            row.getString("order_number"),
                            new Received(
                                    new Money(row.getBigDecimal("paid")), new Money(row.getBigDecimal("refunded"))));
                });
        return received;
    }

    @Override
    public Optional<YearMonth> firstMonth() {
        return jdbc.sql("SELECT MIN(signed_at) AS earliest FROM repair_order WHERE bill_amount > 0")
                .query((row, n) -> Optional.ofNullable(row.getObject("earliest", LocalDateTime.class)))
                .single()
                .map(YearMonth::from);
    }

    private static RegisterLine line(ResultSet row, int n) throws SQLException {
        return new RegisterLine(
                row.getString("period"),
                row.getInt("line_no"),
                row.getString("order_number"),
                row.getObject("signed_at", LocalDateTime.class),
                row.getString("customer_name"),
                row.getString("place"),
                row.getString("content"),
                row.getString("technician"),
                new Money(row.getBigDecimal("amount")),
                row.getString("original_period"),
                row.getObject("original_line_no", Integer.class),
                row.getString("reason"));
    }
}
