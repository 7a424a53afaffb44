package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.evidence.SalesRate;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annex 2. */
@Repository
class JdbcSalesRates extends JdbcCatalogue<SalesRate> {

    JdbcSalesRates(JdbcClient jdbc) {
        super(jdbc, "sales_rates", "sales_rate");
    }

    @Override
    Map<String, Object> columns(SalesRate row) {
        return Map.of("category", row.category(), "name", row.name(), "rate_percent", row.percent());
    }

    @Override
    RowMapper<SalesRate> mapper() {
        return (row, n) ->
                new SalesRate(row.getString("category"), row.getString("name"), row.getBigDecimal("rate_percent"));
    }

    @Override
    String order() {
        return "category";
    }
}
