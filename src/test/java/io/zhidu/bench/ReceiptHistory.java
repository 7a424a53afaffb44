package io.zhidu.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zhidu.credit.CreditFigures;
import io.zhidu.credit.LimitSums;
import io.zhidu.platform.Money;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * So many receipts in a database of their own, read by the product's own query. Customers and years grow alike: ten
 * thousand are 10 customers over 100 days, ten million are 316 over nine years; each pays ten times a day.
 */
final class ReceiptHistory implements AutoCloseable {

    private static final int A_DAY = 10;
    private static final int WINDOW = 30;
    private static final int SEQUENCE = 1000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Money EXPECTED = Money.of(WINDOW * A_DAY + ".00");

    private final int receipts;
    private final int accounts;
    private final String name;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    private final Random any = new Random(1);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final CreditFigures figures;

    /** @param product whose query it is, and whose table is copied */
    ReceiptHistory(int receipts, CreditFigures product) throws SQLException {
        this.receipts = receipts;
        this.accounts = (int) Math.max(1, Math.round(Math.sqrt(receipts / 100.0)));
        this.name = BenchDatabases.empty("receipts_" + receipts);
        pool.setJdbcUrl(BenchDatabases.url(name));
        pool.setUsername("root");
        pool.setPassword("");
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(AopUtils.getTargetClass(product));
        context.refresh();
        figures = context.getBean(CreditFigures.class);
    }

    int receipts() {
        return receipts;
    }

    /** In the order of the index, a customer at a time, past the binary log. */
    void load() throws SQLException {
        try (Connection connection = DriverManager.getConnection(BenchDatabases.url(name), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_log_bin = 0, unique_checks = 0");
            statement.execute("CREATE TABLE credit_receipt LIKE " + BenchDatabases.product() + ".credit_receipt");
            statement.execute("CREATE TABLE sequence (n INT PRIMARY KEY)");
            statement.execute("INSERT INTO sequence VALUES (0)");
            for (int n = 1; n < SEQUENCE; n *= 2) {
                statement.execute(
                        "INSERT INTO sequence SELECT n + %d FROM sequence WHERE n + %d < %d".formatted(n, n, SEQUENCE));
            }
            for (int i = 0; i < accounts; i++) {
                statement.execute(of(i));
            }
            statement.execute("ANALYZE TABLE credit_receipt");
        }
    }

    /** One yuan each, the last ones tomorrow. */
    private String of(int account) {
        int each = receipts / accounts;
        return """
                INSERT INTO credit_receipt (number, account, entry, value_date, amount, recorded_at, recorded_by)
                SELECT CONCAT('%1$s-', LPAD(t.i, 8, '0')), '%1$s', t.i, DATE_ADD('%2$s', INTERVAL t.i DIV %3$d DAY), 1,
                  '%2$s 12:00:00', 'bench'
                FROM (SELECT a.n * %4$d + b.n AS i FROM sequence a, sequence b
                  WHERE a.n <= %5$d DIV %4$d AND a.n * %4$d + b.n < %5$d ORDER BY a.n, b.n) t""".formatted(number(account), TODAY.plusDays(2).minusDays(each / A_DAY), A_DAY, SEQUENCE, each);
    }

    private static String number(int account) {
        return "KH-%04d".formatted(account);
    }

    /**
     * The limit of any customer, clause 3-1.2.
     *
     * @throws IllegalStateException if it is not what was paid in the window
     */
    void ask() {
        Money limit = figures.sum(
                LimitSums.RECEIPTS, number(any.nextInt(accounts)), TODAY.minusDays(WINDOW), TODAY.minusDays(1));
        if (!limit.equals(EXPECTED)) {
            throw new IllegalStateException(limit + " instead of " + EXPECTED + " in " + name);
        }
    }

    /** Rows that the server reads for one question, by its own count of this session. */
    long rowsRead() {
        return transaction.execute(status -> {
            long before = handlerReads();
            ask();
            return handlerReads() - before;
        });
    }

    private long handlerReads() {
        return jdbc
                .sql("SHOW SESSION STATUS LIKE 'Handler_read%'")
                .query((row, i) -> row.getString(1).startsWith("Handler_read_rnd") ? 0 : row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() throws SQLException {
        context.close();
        pool.close();
        BenchDatabases.drop(name);
    }
}
