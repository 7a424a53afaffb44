package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.tax.YearFigure;
import io.zhidu.incentive.tax.YearFigures;
import io.zhidu.incentive.tax.YearToDate;
import io.zhidu.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcYearFigures implements YearFigures {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    JdbcYearFigures(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public void keep(List<YearFigure> figures, LocalDateTime at, String by) {
        SqlParameterSource[] rows =
                figures.stream().map(one -> parameters(one, at, by)).toArray(SqlParameterSource[]::new);
        batch.batchUpdate("DELETE FROM tax_year_figure WHERE period = :period AND person = :person", rows);
        batch.batchUpdate("""
                INSERT INTO tax_year_figure (period, person, income, deductions, withheld, months, told_at, told_by)
                VALUES (:period, :person, :income, :deductions, :withheld, :months, :at, :by)""", rows);
    }

    private static SqlParameterSource parameters(YearFigure one, LocalDateTime at, String by) {
        return new MapSqlParameterSource()
                .addValue("period", one.month().toString())
                .addValue("person", one.person())
                .addValue("income", one.year().income().amount())
                .addValue("deductions", one.year().deductions().amount())
                .addValue("withheld", one.year().withheld().amount())
                .addValue("months", one.year().months())
                .addValue("at", at)
                .addValue("by", by);
    }

    @Override
    public Map<String, YearToDate> of(YearMonth month, Collection<String> persons) {
        return jdbc
                .sql("SELECT * FROM tax_year_figure WHERE period = :period AND person IN (:persons)")
                .param("period", month.toString())
                .param("persons", persons)
                .query(JdbcYearFigures::figure)
                .list()
                .stream()
                .collect(Collectors.toMap(YearFigure::person, YearFigure::year));
    }

    @Override
    public List<YearFigure> of(YearMonth month) {
        return jdbc.sql("SELECT * FROM tax_year_figure WHERE period = :period ORDER BY person")
                .param("period", month.toString())
                .query(JdbcYearFigures::figure)
                .list();
    }

    private static YearFigure figure(ResultSet row, int n) throws SQLException {
        return new YearFigure(
                row.getString("person"),
                YearMonth.parse(row.getString("period")),
                new YearToDate(
                        new Money(row.getBigDecimal("income")),
                        new Money(row.getBigDecimal("deductions")),
                        new Money(row.getBigDecimal("withheld")),
                        row.getInt("months")));
    }
}
