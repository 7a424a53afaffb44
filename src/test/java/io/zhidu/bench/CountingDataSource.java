package io.zhidu.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what goes through it while told to; else it hands out the bare connections, so that timed rounds pay nothing. */
final class CountingDataSource extends DelegatingDataSource {

    private volatile StatementCounts counts;

    CountingDataSource(DataSource target) {
        super(target);
    }

    /** @param counts null to stop */
    void countInto(StatementCounts counts) {
        this.counts = counts;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        StatementCounts now = counts;
        return now == null ? connection : proxy(Connection.class, new OfConnection(connection, now));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record OfConnection(Connection connection, StatementCounts counts) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("commit")) {
                counts.commit();
            }
            Object result = call(connection, method, arguments);
            if (result instanceof CallableStatement || !(result instanceof Statement statement)) {
                return result;
            }
            String sql = name.equals("prepareStatement") ? (String) arguments[0] : "";
            Class<? extends Statement> type =
                    statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
            return proxy(type, new OfStatement(statement, sql, counts));
        }
    }

    private static final class OfStatement implements InvocationHandler {

        private final Statement statement;
        private final String sql;
        private final StatementCounts counts;
        private int batched;

        OfStatement(Statement statement, String sql, StatementCounts counts) {
            this.statement = statement;
            this.sql = sql;
            this.counts = counts;
        }

        @Override
        public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("addBatch")) {
                batched++;
            } else if (name.endsWith("xecuteBatch")) {
                counts.executed(sql, batched);
                batched = 0;
            } else if (name.startsWith("execute")) {
                counts.executed(arguments == null ? sql : (String) arguments[0], 1);
            }
            return call(statement, method, arguments);
        }
    }
}
