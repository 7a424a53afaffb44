package io.zhidu.credit.release.jdbc;

import io.zhidu.credit.release.ReleaseRecord;
import io.zhidu.credit.release.ReleaseRecords;
import io.zhidu.credit.release.Route;
import io.zhidu.platform.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReleaseRecords implements ReleaseRecords {

    private final JdbcClient jdbc;

    JdbcReleaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReleaseRecord> find(String shipment) {
        return jdbc.sql("""
                SELECT s.number, s.account, s.route, s.state, s.over_limit, g.signed_by, g.signed_at, g.amount,
                  COALESCE(s.shipped_at, s.released_at, s.requested_at) AS left_at
                FROM shipment s LEFT JOIN shipment_signature g ON g.shipment = s.number
                  AND g.seq = (SELECT MAX(l.seq) FROM shipment_signature l
                    WHERE l.shipment = s.number AND l.approved = TRUE AND l.up_to IS NULL)
                WHERE s.number = :shipment""")
                .param("shipment", shipment)
                .query((row, i) -> record(row))
                .optional();
    }

    private static ReleaseRecord record(ResultSet row) throws SQLException {
        boolean released = java.util.Set.of("RELEASED", "SHIPPED", "CLOSED").contains(row.getString("state"));
        String number = row.getString("number");
        boolean signed = row.getString("over_limit") != null && row.getString("signed_by") != null;
        return new ReleaseRecord(
                number,
                row.getString("account"),
                released && row.getString("route") != null ? Route.of(row.getString("route")) : null,
                row.getObject("left_at", LocalDateTime.class).toLocalDate(),
                signed ? row.getString("signed_by") : null,
                signed
                        ? "%s %s %s"
                                .formatted(
                                        number,
                                        row.getBigDecimal("amount").toPlainString(),
                                        Times.show(row.getObject("signed_at", LocalDateTime.class)))
                        : null);
    }
}
