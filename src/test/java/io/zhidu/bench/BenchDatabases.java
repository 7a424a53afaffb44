package io.zhidu.bench;

import io.zhidu.support.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Databases of the benchmark's own beside the product's, on the same server; user root, no password. */
final class BenchDatabases {

    private static final String URL = TestDatabase.url();
    private static final String SERVER = URL.substring(0, URL.lastIndexOf('/') + 1);
    private static final String PARAMETERS = URL.substring(URL.indexOf('?'));

    private BenchDatabases() {}

    static String server() {
        return SERVER;
    }

    /** The product's own. */
    static String product() {
        return URL.substring(SERVER.length(), URL.indexOf('?'));
    }

    /** @return with the parameters of the mysql profile */
    static String url(String name) {
        return SERVER + name + PARAMETERS;
    }

    /** @return the name of a new and empty database */
    static String empty(String suffix) throws SQLException {
        String name = product().replaceFirst("_test$", "") + "_" + suffix + "_test";
        drop(name);
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        return name;
    }

    static void drop(String name) throws SQLException {
        execute("DROP DATABASE IF EXISTS " + name);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL, "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
