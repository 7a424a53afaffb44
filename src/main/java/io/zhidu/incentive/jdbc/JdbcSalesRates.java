package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.evidence.SalesRate;
import io.zhidu.platform.dated.DatedVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annex 2. */
@Repository
class JdbcSalesRates extends JdbcCatalogue<SalesRate> {

    JdbcSalesRates(JdbcClient jdbc) {
        super(new DatedVersions<>(
                jdbc, "sales_rates", "sales_rate", "category", JdbcSalesRates::columns, JdbcSalesRates::rate));
    }

    private static Map<String, Object> columns(SalesRate row) {
        return Map.of("category", row.category(), "name", row.name(), "rate_percent", row.percent());
    }

    private static SalesRate rate(ResultSet row, int n) throws SQLException {
        return new SalesRate(row.getString("category"), row.getString("name"), row.getBigDecimal("rate_percent"));
    }
}
