package io.zhidu.credit.release.jdbc;

import io.zhidu.credit.release.OverLimitShipments;
import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOverLimitShipments implements OverLimitShipments {

    private final JdbcClient jdbc;

    JdbcOverLimitShipments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Earlier> ofAccount(String account) {
        return jdbc.sql("""
                SELECT number, released_at, amount, settled_on FROM shipment
                WHERE account = :account AND over_limit IS NOT NULL AND released_at IS NOT NULL
                  AND state <> 'WITHDRAWN'
                ORDER BY released_at DESC LIMIT 20""")
                .param("account", account)
                .query((row, n) -> new Earlier(
                        row.getString("number"),
                        row.getObject("released_at", LocalDateTime.class).toLocalDate(),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("settled_on") != null))
                .list();
    }
}
