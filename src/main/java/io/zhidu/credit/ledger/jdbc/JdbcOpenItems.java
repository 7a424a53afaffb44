package io.zhidu.credit.ledger.jdbc;

import io.zhidu.credit.ledger.AccountBook;
import io.zhidu.credit.ledger.OpenInvoice;
import io.zhidu.credit.ledger.OpenReceipt;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open of an account, brought to what its book says: only what differs is written. */
@Repository
class JdbcOpenItems {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batch;

    JdbcOpenItems(JdbcClient jdbc, NamedParameterJdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<OpenInvoice> invoices(String account) {
        return jdbc.sql("SELECT * FROM open_invoice WHERE account = :account")
                .param("account", account)
                .query((row, i) -> new OpenInvoice(
                        row.getString("number"),
                        row.getObject("invoice_date", LocalDate.class),
                        row.getString("shipment"),
                        new Money(row.getBigDecimal("open_amount"))))
                .list();
    }

    List<OpenReceipt> receipts(String account) {
        return jdbc.sql("SELECT * FROM open_receipt WHERE account = :account")
                .param("account", account)
                .query((row, i) -> new OpenReceipt(
                        row.getString("number"),
                        row.getString("shipment"),
                        row.getObject("value_date", LocalDate.class),
                        new Money(row.getBigDecimal("open_amount"))))
                .list();
    }

    void keep(String account, AccountBook book) {
        Set<OpenInvoice> invoices = new HashSet<>(invoices(account));
        Set<OpenReceipt> receipts = new HashSet<>(receipts(account));
        all("DELETE FROM open_invoice WHERE number = :number", without(invoices, book.invoices()), account);
        all(
                "DELETE FROM open_receipt WHERE number = :number AND shipment = :shipment",
                withoutMoney(receipts, book.receipts()),
                account);
        all("""
                INSERT INTO open_invoice (number, account, invoice_date, shipment, open_amount)
                VALUES (:number, :account, :day, :shipment, :open)""", without(book.invoices(), invoices), account);
        all("""
                INSERT INTO open_receipt (number, shipment, account, value_date, open_amount)
                VALUES (:number, :shipment, :account, :day, :open)""", withoutMoney(book.receipts(), receipts), account);
    }

    private void all(String sql, List<MapSqlParameterSource> rows, String account) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(
                    sql,
                    rows.stream().map(row -> row.addValue("account", account)).toArray(SqlParameterSource[]::new));
        }
    }

    private static List<MapSqlParameterSource> without(Collection<OpenInvoice> ones, Collection<OpenInvoice> others) {
        return ones.stream()
                .filter(one -> !others.contains(one))
                .map(one -> row(one.number(), one.shipment(), one.date(), one.open()))
                .toList();
    }

    private static List<MapSqlParameterSource> withoutMoney(
            Collection<OpenReceipt> ones, Collection<OpenReceipt> others) {
        return ones.stream()
                .filter(one -> !others.contains(one))
                .map(one -> row(one.number(), one.shipment(), one.valueDate(), one.open()))
                .toList();
    }

    private static MapSqlParameterSource row(String number, String shipment, LocalDate day, Money open) {
        return new MapSqlParameterSource()
                .addValue("number", number)
                .addValue("shipment", shipment)
                .addValue("day", day)
                .addValue("open", open.amount());
    }
}
