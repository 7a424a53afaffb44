package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.evidence.Coefficient;
import io.zhidu.platform.dated.DatedVersions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annex 1. */
@Repository
class JdbcCoefficients extends JdbcCatalogue<Coefficient> {

    JdbcCoefficients(JdbcClient jdbc) {
        super(new DatedVersions<>(
                jdbc,
                "project_coefficients",
                "project_coefficient",
                "project, work_kind",
                JdbcCoefficients::columns,
                JdbcCoefficients::coefficient));
    }

    private static Map<String, Object> columns(Coefficient row) {
        return Map.of(
                "project", row.project(),
                "work_kind", row.work(),
                "name", row.name(),
                "unit", row.unit(),
                "coefficient", row.points());
    }

    private static Coefficient coefficient(ResultSet row, int n) throws SQLException {
        return new Coefficient(
                row.getString("project"),
                row.getString("work_kind"),
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("coefficient"));
    }
}
