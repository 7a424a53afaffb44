package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.tax.Bracket;
import io.zhidu.incentive.tax.Payouts;
import io.zhidu.incentive.tax.Withholding;
import io.zhidu.incentive.tax.YearToDate;
import io.zhidu.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPayouts implements Payouts {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    JdbcPayouts(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    @Override
    public void takeTurn() {
        jdbc.sql("UPDATE tax_turn SET turn = turn + 1 WHERE id = 1").update();
    }

    @Override
    public List<Open> open(String settlement, String after, int most) {
        return jdbc.sql("""
                        SELECT person, gross FROM incentive_pay
                        WHERE settlement = :settlement AND taxed_at IS NULL AND person > :after ORDER BY person LIMIT :most""")
                .param("settlement", settlement)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Open(row.getString("person"), new Money(row.getBigDecimal("gross"))))
                .list();
    }

    @Override
    public void withhold(String settlement, YearMonth month, Map<String, Withholding> taxes, LocalDateTime at) {
        batch.batchUpdate(
                """
                UPDATE incentive_pay SET payout_month = :month, income_before = :income, deductions = :deductions,
                  withheld_before = :withheld, months = :months, basic_deduction = :basic, taxable = :taxable,
                  bracket_up_to = :upTo, tax_percent = :percent, quick_deduction = :quick, tax_due = :due, tax = :tax,
                  net = :net, carried = :carried, taxed_at = :at
                WHERE settlement = :settlement AND person = :person AND taxed_at IS NULL""",
                taxes.entrySet().stream()
                        .map(one -> parameters(settlement, month, one.getKey(), one.getValue(), at))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(
            String settlement, YearMonth month, String person, Withholding tax, LocalDateTime at) {
        return new MapSqlParameterSource()
                .addValue("month", month.toString())
                .addValue("income", tax.before().income().amount())
                .addValue("deductions", tax.before().deductions().amount())
                .addValue("withheld", tax.before().withheld().amount())
                .addValue("months", tax.before().months())
                .addValue("basic", tax.basic().amount())
                .addValue("taxable", tax.taxable().amount())
                .addValue("upTo", Columns.yuan(tax.bracket().upTo()))
                .addValue("percent", tax.bracket().percent())
                .addValue("quick", tax.bracket().quickDeduction().amount())
                .addValue("due", tax.due().amount())
                .addValue("tax", tax.tax().amount())
                .addValue("net", tax.net().amount())
                .addValue("carried", tax.carried().amount())
                .addValue("at", at)
                .addValue("settlement", settlement)
                .addValue("person", person);
    }

    @Override
    public Map<String, Paid> paid(YearMonth month, Collection<String> persons) {
        Map<String, Paid> paid = new HashMap<>();
        jdbc.sql("""
                        SELECT person, SUM(gross) AS gross, SUM(tax) AS tax FROM incentive_pay
                        WHERE payout_month = :month AND person IN (:persons) GROUP BY person""")
                .param("month", month.toString())
                .param("persons", persons)
                .query((row, n) -> paid.put(
                        row.getString("person"),
                        new Paid(new Money(row.getBigDecimal("gross")), new Money(row.getBigDecimal("tax")))))
                .list();
        return paid;
    }

    @Override
    public Map<String, Withholding> of(String settlement) {
        Map<String, Withholding> taxes = new TreeMap<>();
        jdbc.sql("SELECT * FROM incentive_pay WHERE settlement = :settlement AND taxed_at IS NOT NULL ORDER BY person")
                .param("settlement", settlement)
                .query((row, n) -> taxes.put(row.getString("person"), withholding(row)))
                .list();
        return taxes;
    }

    @Override
    public Optional<Withholding> find(String settlement, String person) {
        return jdbc.sql("""
                        SELECT * FROM incentive_pay
                        WHERE settlement = :settlement AND person = :person AND taxed_at IS NOT NULL""")
                .param("settlement", settlement)
                .param("person", person)
                .query((row, n) -> withholding(row))
                .optional();
    }

    private static Withholding withholding(ResultSet row) throws SQLException {
        return new Withholding(
                Columns.money(row, "gross"),
                new YearToDate(
                        Columns.money(row, "income_before"),
                        Columns.money(row, "deductions"),
                        Columns.money(row, "withheld_before"),
                        row.getInt("months")),
                Columns.money(row, "basic_deduction"),
                Columns.money(row, "taxable"),
                new Bracket(
                        Columns.money(row, "bracket_up_to"),
                        row.getBigDecimal("tax_percent"),
                        Columns.money(row, "quick_deduction")),
                Columns.money(row, "tax_due"),
                Columns.money(row, "tax"),
                Columns.money(row, "carried"));
    }

    @Override
    public boolean isUsed(YearMonth month, String person) {
        return jdbc.sql("""
                                SELECT COUNT(*) FROM incentive_pay
                                WHERE payout_month = :month AND person = :person AND gross <> 0""")
                        .param("month", month.toString())
                        .param("person", person)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
