package io.zhidu.credit.collection.jdbc;

import io.zhidu.credit.collection.OverLimitDebt;
import io.zhidu.credit.collection.OverLimitDebts;
import io.zhidu.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOverLimitDebts implements OverLimitDebts {

    /** Free money is there only when no invoice is open; it waits for those of released goods, the earliest first. */
    private static final String DEBT = """
            SELECT s.number, s.account, s.released_at, s.held_amount, g.signed_by,
              (SELECT COALESCE(SUM(i.open_amount), 0) FROM open_invoice i WHERE i.shipment = s.number) AS unpaid,
              (SELECT COALESCE(SUM(o.open_amount), 0) FROM open_receipt o
                WHERE o.account = s.account AND o.shipment = s.number) AS own_money,
              (SELECT COALESCE(SUM(f.open_amount), 0) FROM open_receipt f
                WHERE f.account = s.account AND f.shipment = '') AS free_money,
              (SELECT COALESCE(SUM(GREATEST(0, e.held_amount - COALESCE((SELECT SUM(p.open_amount) FROM open_receipt p
                  WHERE p.account = e.account AND p.shipment = e.number), 0))), 0)
                FROM shipment e WHERE e.account = s.account AND e.held_amount > 0 AND (e.released_at < s.released_at
                  OR e.released_at = s.released_at AND e.number < s.number)) AS spoken_for
            FROM shipment s JOIN shipment_signature g ON g.shipment = s.number
            WHERE s.number = :shipment AND s.over_limit = 'last' AND s.released_at IS NOT NULL
              AND g.seq = (SELECT MAX(l.seq) FROM shipment_signature l WHERE l.shipment = s.number)""";

    private final JdbcClient jdbc;

    JdbcOverLimitDebts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<OverLimitDebt> find(String shipment) {
        return jdbc.sql(DEBT)
                .param("shipment", shipment)
                .query(JdbcOverLimitDebts::debt)
                .optional();
    }

    private static OverLimitDebt debt(ResultSet row, int index) throws SQLException {
        Money owed = money(row, "held_amount").plus(money(row, "unpaid")).minus(money(row, "own_money"));
        Money free = notNegative(money(row, "free_money").minus(money(row, "spoken_for")));
        return new OverLimitDebt(
                row.getString("number"),
                row.getString("account"),
                row.getObject("released_at", LocalDateTime.class),
                row.getString("signed_by"),
                notNegative(owed.minus(free)));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    private static Money notNegative(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
