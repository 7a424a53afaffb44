package io.zhidu.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zhidu.audit.history.search.CaseIndex;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * So many finished cases of ten years in the search index of a database of their own, read by the product's own queries: twelve
 * processes, 200 persons, 60 clauses, names and texts of 400 characters; every thousandth case still runs.
 */
final class CaseIndexHistory implements AutoCloseable {

    private static final int SEQUENCE = 1000;
    private static final int CHARACTERS = 400;
    private static final String TERM = "INSERT INTO audit_case_term (kind, term, begun_at, id) ";

    private final int cases;
    private final String name;
    private final HikariDataSource pool = new HikariDataSource();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final CaseIndex index;

    CaseIndexHistory(int cases, CaseIndex product) throws SQLException {
        this.cases = cases;
        this.name = BenchDatabases.empty("cases_" + cases);
        pool.setJdbcUrl(BenchDatabases.url(name));
        pool.setUsername("root");
        pool.setPassword("");
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(pool));
        context.registerBean(AopUtils.getTargetClass(product));
        context.refresh();
        index = context.getBean(CaseIndex.class);
    }

    int cases() {
        return cases;
    }

    CaseIndex index() {
        return index;
    }

    /** The character that stands at a place of every text that has it. */
    static String character(int n) {
        return Character.toString(0x4E00 + 7 * (n % CHARACTERS));
    }

    /** In the order of each index, past the binary log. */
    void load() throws SQLException {
        try (Connection connection = DriverManager.getConnection(BenchDatabases.url(name), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_log_bin = 0, unique_checks = 0");
            for (String table : new String[] {"audit_case", "audit_case_term", "audit_case_text"}) {
                statement.execute("CREATE TABLE " + table + " LIKE " + BenchDatabases.product() + "." + table);
            }
            statement.execute("DROP INDEX audit_case_term_by_case ON audit_case_term");
            sequence(connection, statement);
            cases(statement);
            terms(statement);
            statement.execute("CREATE INDEX audit_case_term_by_case ON audit_case_term (id)");
            statement.execute("ANALYZE TABLE audit_case, audit_case_term, audit_case_text");
        }
    }

    private static void sequence(Connection connection, Statement statement) throws SQLException {
        statement.execute("CREATE TABLE sequence (n INT PRIMARY KEY, c VARCHAR(4) NOT NULL)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO sequence VALUES (?, ?)")) {
            for (int n = 0; n < SEQUENCE; n++) {
                insert.setInt(1, n);
                insert.setString(2, character(n));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Of case i: the name is of the characters i % 397, i % 389 and i % 383, the text of i % 379, i % 373 and i % 367. */
    private void cases(Statement statement) throws SQLException {
        for (int from = 0; from < cases; from += 50_000) {
            String numbers = """
                    (SELECT a.n * 1000 + b.n AS i FROM sequence a, sequence b WHERE a.n * 1000 + b.n >= %d
                      AND a.n * 1000 + b.n < %d AND a.n < %d) t""".formatted(from, Math.min(cases, from + 50_000), (cases + 999) / 1000);
            statement.execute("""
                    INSERT INTO audit_case (id, number, process, state, outcome, begun_at, begun_by, ended_at, customer,
                      customer_words, amount)
                    SELECT LPAD(t.i, 36, '0'), CONCAT('WX-', LPAD(t.i, 8, '0')), CONCAT('process-', t.i %% 12),
                      IF(t.i %% 1000 = 0, 'RUNNING', 'ENDED'), IF(t.i %% 1000 = 0, NULL, CONCAT('endEvent_', t.i %% 60)),
                      DATE_ADD('2016-01-01', INTERVAL FLOOR(t.i * 315000000.0 / %d) SECOND), CONCAT('person', t.i %% 200), NULL,
                      CONCAT(x.c, y.c, z.c, '公司'), CONCAT(x.c, y.c, z.c, '公司'), (t.i * 7919 %% 10000000) / 100
                    FROM %s JOIN sequence x ON x.n = t.i %% 397 JOIN sequence y ON y.n = t.i %% 389
                      JOIN sequence z ON z.n = t.i %% 383""".formatted(cases, numbers));
            statement.execute("""
                    INSERT INTO audit_case_text (id, words)
                    SELECT LPAD(t.i, 36, '0'), CONCAT(x.c, y.c, z.c, '漏水') FROM %s JOIN sequence x ON x.n = t.i %% 379
                      JOIN sequence y ON y.n = t.i %% 373 JOIN sequence z ON z.n = t.i %% 367""".formatted(numbers));
        }
    }

    private static void terms(Statement statement) throws SQLException {
        String id = "CAST(id AS UNSIGNED)";
        for (int length = 1; length <= 11; length++) {
            term(statement, "NUMBER", "SUBSTRING(number, 1, " + length + ")", "audit_case c");
        }
        term(statement, "PERSON", "begun_by", "audit_case c");
        term(statement, "PERSON", "CONCAT('person', (" + id + " * 13 + 7) % 200)", "audit_case c");
        term(statement, "CLAUSE", "CONCAT('1-', " + id + " % 60)", "audit_case c");
        term(statement, "CLAUSE", "CONCAT('2-', " + id + " * 7 % 60)", "audit_case c");
        for (int at = 1; at <= 4; at++) {
            term(statement, "CUSTOMER", "SUBSTRING(customer_words, " + at + ", 2)", "audit_case c");
            term(
                    statement,
                    "TEXT",
                    "SUBSTRING(w.words, " + at + ", 2)",
                    "audit_case c JOIN audit_case_text w USING (id)");
        }
    }

    private static void term(Statement statement, String kind, String term, String from) throws SQLException {
        statement.execute(TERM.replace("INSERT", "INSERT IGNORE")
                + "SELECT '%s', %s AS term, c.begun_at, id FROM %s ORDER BY term, c.begun_at, id"
                        .formatted(kind, term, from));
    }

    @Override
    public void close() throws SQLException {
        context.close();
        pool.close();
        BenchDatabases.drop(name);
    }
}
