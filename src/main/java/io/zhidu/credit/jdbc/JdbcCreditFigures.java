package io.zhidu.credit.jdbc;

import io.zhidu.credit.CreditFigures;
import io.zhidu.credit.LimitSums;
import io.zhidu.credit.SnapshotRow;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCreditFigures implements CreditFigures {

    /** Answered by the index {@code credit_receipt_limit} or {@code credit_invoice_limit} alone. */
    private static final String SUM = """
            SELECT COALESCE(SUM(amount), 0) FROM %1$s
            WHERE account = :account AND %2$s BETWEEN :from AND :to""";

    /** Of the same index, which has the days in their order. */
    private static final String SUM_BY_DAY = """
            SELECT %2$s, SUM(amount) FROM %1$s
            WHERE account = :account AND %2$s BETWEEN :from AND :to
            GROUP BY %2$s""";

    private final JdbcClient jdbc;

    JdbcCreditFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Money sum(LimitSums what, String account, LocalDate from, LocalDate to) {
        return jdbc.sql(of(what, SUM))
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .query((row, i) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    @Override
    public Map<LocalDate, Money> sumByDay(LimitSums what, String account, LocalDate from, LocalDate to) {
        return jdbc
                .sql(of(what, SUM_BY_DAY))
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .query((row, i) -> Map.entry(row.getObject(1, LocalDate.class), new Money(row.getBigDecimal(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String of(LimitSums what, String select) {
        return switch (what) {
            case RECEIPTS -> select.formatted("credit_receipt", "value_date");
            case INVOICES -> select.formatted("credit_invoice", "invoice_date");
        };
    }

    @Override
    public List<SnapshotRow> openItems(String account) {
        return jdbc.sql("""
                        SELECT 'OPEN_INVOICE' AS kind, number, invoice_date AS since, open_amount FROM open_invoice
                        WHERE account = :account
                        UNION ALL
                        SELECT 'RELEASED_SHIPMENT', number, CAST(released_at AS DATE), held_amount FROM shipment
                        WHERE account = :account AND held_amount > 0
                        ORDER BY kind, since, number""")
                .param("account", account)
                .query((row, i) -> new SnapshotRow(
                        SnapshotRow.Kind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        new Money(row.getBigDecimal(4))))
                .list();
    }

    @Override
    public Unpaid unpaid(String account) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(open_amount), 0), MIN(invoice_date) FROM open_invoice
                        WHERE account = :account""")
                .param("account", account)
                .query((row, i) -> new Unpaid(new Money(row.getBigDecimal(1)), row.getObject(2, LocalDate.class)))
                .single();
    }

    @Override
    public Money unpaidBefore(String account, LocalDate day) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(open_amount), 0) FROM open_invoice
                        WHERE account = :account AND invoice_date < :day""")
                .param("account", account)
                .param("day", day)
                .query((row, i) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    @Override
    public Money held(String account) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(held_amount), 0) FROM shipment
                        WHERE account = :account AND held_amount > 0""")
                .param("account", account)
                .query((row, i) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    @Override
    public int unsettledOverLimit(String account) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM shipment
                        WHERE account = :account AND over_limit IS NOT NULL AND settled_on IS NULL
                          AND state <> 'WITHDRAWN'""").param("account", account).query(Integer.class).single();
    }
}
