package io.zhidu.repair.jdbc;

import io.zhidu.platform.Money;
import io.zhidu.repair.RepairLedger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRepairLedger implements RepairLedger {

    private final JdbcClient jdbc;

    JdbcRepairLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void book(String order, Entry entry) {
        jdbc.sql("""
                        INSERT INTO repair_ledger (id, order_number, seq, kind, amount, method, voucher, reason,
                          booked_at, booked_by)
                        SELECT :id, :order, COALESCE(MAX(seq), 0) + 1, :kind, :amount, :method, :voucher, :reason, :at, :by
                        FROM repair_ledger WHERE order_number = :order""")
                .param("id", UUID.randomUUID().toString())
                .param("order", order)
                .param("kind", entry.kind().name())
                .param("amount", entry.amount().amount())
                .param("method", entry.method())
                .param("voucher", entry.voucher())
                .param("reason", entry.reason())
                .param("at", entry.at())
                .param("by", entry.by())
                .update();
    }

    @Override
    public List<Entry> entries(String order) {
        return jdbc.sql("SELECT * FROM repair_ledger WHERE order_number = :order ORDER BY seq")
                .param("order", order)
                .query((row, i) -> new Entry(
                        Kind.valueOf(row.getString("kind")),
                        new Money(row.getBigDecimal("amount")),
                        row.getString("method"),
                        row.getString("voucher"),
                        row.getString("reason"),
                        row.getObject("booked_at", LocalDateTime.class),
                        row.getString("booked_by")))
                .list();
    }
}
