package io.zhidu.baddebt.deduction.jdbc;

import io.zhidu.baddebt.deduction.Payroll;
import io.zhidu.baddebt.deduction.PayrollFigure;
import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayroll implements Payroll {

    private final JdbcClient jdbc;

    JdbcPayroll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(PayrollFigure figure, LocalDateTime at, String by) {
        int known = bound(
                        "UPDATE payroll_figure SET wage = :wage, told_at = :at, told_by = :by"
                                + " WHERE period = :month AND person = :person",
                        figure,
                        at,
                        by)
                .update();
        if (known == 0) {
            bound(
                            "INSERT INTO payroll_figure (period, person, wage, told_at, told_by)"
                                    + " VALUES (:month, :person, :wage, :at, :by)",
                            figure,
                            at,
                            by)
                    .update();
        }
    }

    private JdbcClient.StatementSpec bound(String sql, PayrollFigure figure, LocalDateTime at, String by) {
        return jdbc.sql(sql)
                .param("month", figure.month().toString())
                .param("person", figure.person())
                .param("wage", figure.wage().amount())
                .param("at", at)
                .param("by", by);
    }

    @Override
    public Map<String, Money> wages(YearMonth month) {
        Map<String, Money> wages = new TreeMap<>();
        jdbc.sql("SELECT person, wage FROM payroll_figure WHERE period = :month")
                .param("month", month.toString())
                .query(row -> {
                    wages.put(row.getString("person"), new Money(row.getBigDecimal("wage")));
                });
        return wages;
    }
}
