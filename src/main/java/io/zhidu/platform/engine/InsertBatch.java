package io.zhidu.platform.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A prepared statement whose first row waits, with its parameters set, whether a second one comes. */
final class InsertBatch implements InvocationHandler {

    private final PreparedStatement prepared;
    private int rows;

    private InsertBatch(PreparedStatement prepared) {
        this.prepared = prepared;
    }

    static Statement of(Statement prepared) {
        return (Statement) Proxy.newProxyInstance(
                InsertBatch.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new InsertBatch((PreparedStatement) prepared));
    }

    static InsertBatch behind(Statement statement) {
        return (InsertBatch) Proxy.getInvocationHandler(statement);
    }

    /** @return where the next row's parameters are to be set */
    PreparedStatement next() throws SQLException {
        if (rows == 1) {
            prepared.addBatch();
        }
        return prepared;
    }

    void add() throws SQLException {
        rows++;
        if (rows > 1) {
            prepared.addBatch();
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("executeBatch")) {
            return execute();
        }
        try {
            return method.invoke(prepared, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private int[] execute() throws SQLException {
        int[] counts = rows == 1 ? new int[] {single()} : prepared.executeBatch();
        rows = 0;
        return counts;
    }

    /** Fails as a batch does, of which the engine asks which row it was. */
    private int single() throws BatchUpdateException {
        try {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new BatchUpdateException(e.getMessage(), e.getSQLState(), e.getErrorCode(), new int[0], e);
        }
    }
}
