package io.zhidu.credit.ledger.jdbc;

import io.zhidu.credit.ledger.AccountBook;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.Ledger;
import io.zhidu.credit.ledger.Match;
import io.zhidu.credit.ledger.OpenInvoice;
import io.zhidu.credit.ledger.OpenReceipt;
import io.zhidu.credit.ledger.PastMatch;
import io.zhidu.credit.ledger.ReceiptLine;
import io.zhidu.platform.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLedger implements Ledger {

    private static final String PAST = """
            SELECT m.receipt, m.invoice, SUM(m.amount) AS matched, r.value_date, i.invoice_date, i.shipment
            FROM receipt_match m JOIN credit_receipt r ON r.number = m.receipt JOIN credit_invoice i ON i.number = m.invoice
            WHERE m.%s = :number GROUP BY m.receipt, m.invoice, r.value_date, i.invoice_date, i.shipment
            HAVING SUM(m.amount) <> 0 ORDER BY m.receipt, m.invoice""";

    /** What invoices of released goods will take of the free money, beyond the goods' own. */
    private static final String SPOKEN_FOR = """
            SELECT COALESCE(SUM(GREATEST(0, s.held_amount - COALESCE((SELECT SUM(o.open_amount) FROM open_receipt o
              WHERE o.account = s.account AND o.shipment = s.number), 0))), 0)
            FROM shipment s WHERE s.account = :account AND s.held_amount > 0""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;
    private final JdbcOpenItems items;

    JdbcLedger(JdbcClient jdbc, NamedParameterJdbcOperations batch, JdbcOpenItems items) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.items = items;
    }

    @Override
    public Map<String, InvoiceLine> invoices(Collection<String> numbers) {
        return byNumber("credit_invoice", numbers, JdbcLedger::invoice, InvoiceLine::number);
    }

    @Override
    public Map<String, ReceiptLine> receipts(Collection<String> numbers) {
        return byNumber("credit_receipt", numbers, JdbcLedger::receipt, ReceiptLine::number);
    }

    private <T> Map<String, T> byNumber(
            String table, Collection<String> numbers, RowMapper<T> mapper, Function<T, String> number) {
        return numbers.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT * FROM " + table + " WHERE number IN (:numbers)")
                        .param("numbers", numbers)
                        .query(mapper)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(number, Function.identity()));
    }

    @Override
    public Map<String, String> reversedInvoices(Collection<String> numbers) {
        return reversed("credit_invoice", numbers);
    }

    @Override
    public Map<String, String> reversedReceipts(Collection<String> numbers) {
        return reversed("credit_receipt", numbers);
    }

    private Map<String, String> reversed(String table, Collection<String> numbers) {
        Map<String, String> reversals = new HashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("SELECT reverses, number FROM " + table + " WHERE reverses IN (:numbers)")
                    .param("numbers", numbers)
                    .query((row, i) -> reversals.put(row.getString(1), row.getString(2)))
                    .list();
        }
        return reversals;
    }

    @Override
    public void insertInvoices(Collection<InvoiceLine> lines, Stamp stamp) {
        insert(
                """
                INSERT INTO credit_invoice (number, account, entry, invoice_date, amount, shipment, reverses, recorded_at,
                  recorded_by)
                VALUES (:number, :account, :entry, :day, :amount, :shipment, :reverses, :at, :by)""",
                lines,
                line -> stamped(stamp)
                        .addValue("number", line.number())
                        .addValue("account", line.account())
                        .addValue("day", line.invoiceDate())
                        .addValue("amount", signed(line.amount(), line.reverses()))
                        .addValue("shipment", line.shipment())
                        .addValue("reverses", line.reverses()));
    }

    @Override
    public void insertReceipts(Collection<ReceiptLine> lines, Stamp stamp) {
        insert(
                """
                INSERT INTO credit_receipt (number, account, entry, value_date, amount, invoice, shipment, reverses, recorded_at,
                  recorded_by)
                VALUES (:number, :account, :entry, :day, :amount, :invoice, :shipment, :reverses, :at, :by)""",
                lines,
                line -> stamped(stamp)
                        .addValue("number", line.number())
                        .addValue("account", line.account())
                        .addValue("day", line.valueDate())
                        .addValue("amount", signed(line.amount(), line.reverses()))
                        .addValue("invoice", line.invoice())
                        .addValue("shipment", line.shipment())
                        .addValue("reverses", line.reverses()));
    }

    @Override
    public AccountBook open(String account) {
        return new AccountBook(items.invoices(account), items.receipts(account));
    }

    @Override
    public void keep(String account, AccountBook book, Stamp stamp) {
        insert(
                """
                INSERT INTO receipt_match (account, entry, receipt, invoice, amount, matched_at)
                VALUES (:account, :entry, :receipt, :invoice, :amount, :at)""",
                book.matches(),
                match -> stamped(stamp)
                        .addValue("account", account)
                        .addValue("receipt", match.receipt())
                        .addValue("invoice", match.invoice())
                        .addValue("amount", match.amount().amount()));
        items.keep(account, book);
    }

    @Override
    public List<PastMatch> matchesOfReceipt(String receipt) {
        return past("receipt", receipt);
    }

    @Override
    public List<PastMatch> matchesOfInvoice(String invoice) {
        return past("invoice", invoice);
    }

    private List<PastMatch> past(String column, String number) {
        return jdbc.sql(PAST.formatted(column))
                .param("number", number)
                .query((row, i) -> {
                    Money matched = new Money(row.getBigDecimal("matched"));
                    return new PastMatch(
                            new Match(row.getString("receipt"), row.getString("invoice"), matched),
                            new OpenReceipt(
                                    row.getString("receipt"),
                                    "",
                                    row.getObject("value_date", LocalDate.class),
                                    matched),
                            new OpenInvoice(
                                    row.getString("invoice"),
                                    row.getObject("invoice_date", LocalDate.class),
                                    row.getString("shipment"),
                                    matched));
                })
                .list();
    }

    @Override
    public Money moneyFor(String account, String shipment) {
        Money own = openMoney(account, shipment);
        Money free = openMoney(account, "");
        Money spoken = jdbc.sql(SPOKEN_FOR)
                .param("account", account)
                .query((row, i) -> new Money(row.getBigDecimal(1)))
                .single();
        return free.exceeds(spoken) ? own.plus(free).minus(spoken) : own;
    }

    private Money openMoney(String account, String shipment) {
        return jdbc.sql("""
                        SELECT COALESCE(SUM(open_amount), 0) FROM open_receipt
                        WHERE account = :account AND shipment = :shipment""")
                .param("account", account)
                .param("shipment", shipment)
                .query((row, i) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    @Override
    public Money invoiced(String shipment) {
        return jdbc.sql("SELECT COALESCE(SUM(amount), 0) FROM credit_invoice WHERE shipment = :shipment")
                .param("shipment", shipment)
                .query((row, i) -> new Money(row.getBigDecimal(1)))
                .single();
    }

    private <T> void insert(String sql, Collection<T> rows, Function<T, MapSqlParameterSource> parameters) {
        batch.batchUpdate(sql, rows.stream().map(parameters).toArray(SqlParameterSource[]::new));
    }

    private static MapSqlParameterSource stamped(Stamp stamp) {
        return new MapSqlParameterSource()
                .addValue("entry", stamp.entry())
                .addValue("at", stamp.at())
                .addValue("by", stamp.by());
    }

    private static java.math.BigDecimal signed(Money amount, String reverses) {
        return (reverses == null ? amount : amount.negated()).amount();
    }

    private static InvoiceLine invoice(ResultSet row, int i) throws SQLException {
        return new InvoiceLine(
                row.getString("number"),
                row.getString("account"),
                row.getObject("invoice_date", LocalDate.class),
                new Money(row.getBigDecimal("amount").abs()),
                row.getString("shipment"),
                row.getString("reverses"));
    }

    private static ReceiptLine receipt(ResultSet row, int i) throws SQLException {
        return new ReceiptLine(
                row.getString("number"),
                row.getString("account"),
                row.getObject("value_date", LocalDate.class),
                new Money(row.getBigDecimal("amount").abs()),
                row.getString("invoice"),
                row.getString("shipment"),
                row.getString("reverses"));
    }
}
