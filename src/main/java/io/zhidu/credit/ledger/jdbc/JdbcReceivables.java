package io.zhidu.credit.ledger.jdbc;

import io.zhidu.credit.ledger.Receivable;
import io.zhidu.credit.ledger.Receivables;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReceivables implements Receivables {

    private final JdbcClient jdbc;

    JdbcReceivables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Receivable> invoice(String number) {
        return jdbc.sql("""
                SELECT i.number, i.account, i.invoice_date, i.shipment, i.amount, COALESCE(o.open_amount, 0) AS still_open
                FROM credit_invoice i LEFT JOIN open_invoice o ON o.number = i.number
                WHERE i.number = :number AND i.reverses IS NULL""")
                .param("number", number)
                .query((row, i) -> new Receivable(
                        row.getString("number"),
                        row.getString("account"),
                        row.getObject("invoice_date", LocalDate.class),
                        row.getString("shipment"),
                        new Money(row.getBigDecimal("amount")),
                        new Money(row.getBigDecimal("still_open"))))
                .optional();
    }

    @Override
    public Money openOf(String shipment) {
        return new Money(jdbc.sql("""
                SELECT s.held_amount + (SELECT COALESCE(SUM(i.open_amount), 0) FROM open_invoice i
                  WHERE i.shipment = s.number) FROM shipment s WHERE s.number = :shipment""")
                .param("shipment", shipment)
                .query(java.math.BigDecimal.class)
                .single());
    }
}
