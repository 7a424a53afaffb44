package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.evidence.Coefficient;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annex 1. */
@Repository
class JdbcCoefficients extends JdbcCatalogue<Coefficient> {

    JdbcCoefficients(JdbcClient jdbc) {
        super(jdbc, "project_coefficients", "project_coefficient");
    }

    @Override
    Map<String, Object> columns(Coefficient row) {
        return Map.of(
                "project", row.project(),
                "work_kind", row.work(),
                "name", row.name(),
                "unit", row.unit(),
                "coefficient", row.points());
    }

    @Override
    RowMapper<Coefficient> mapper() {
        return (row, n) -> new Coefficient(
                row.getString("project"),
                row.getString("work_kind"),
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("coefficient"));
    }

    @Override
    String order() {
        return "project, work_kind";
    }
}
