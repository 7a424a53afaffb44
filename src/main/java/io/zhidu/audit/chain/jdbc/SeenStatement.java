package io.zhidu.audit.chain.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.ResultHandler;

/**
 * A statement of MyBatis that is seen each time its parameters are about to be set.
 *
 * @param seen told the statement with its values
 */
record SeenStatement(StatementHandler statement, Consumer<BoundSql> seen) implements StatementHandler {

    @Override
    public void parameterize(Statement prepared) throws SQLException {
        seen.accept(statement.getBoundSql());
        statement.parameterize(prepared);
    }

    @Override
    public Statement prepare(Connection connection, Integer timeout) throws SQLException {
        return statement.prepare(connection, timeout);
    }

    @Override
    public void batch(Statement prepared) throws SQLException {
        statement.batch(prepared);
    }

    @Override
    public int update(Statement prepared) throws SQLException {
        return statement.update(prepared);
    }

    @Override
    public <E> List<E> query(Statement prepared, ResultHandler results) throws SQLException {
        return statement.query(prepared, results);
    }

    @Override
    public <E> Cursor<E> queryCursor(Statement prepared) throws SQLException {
        return statement.queryCursor(prepared);
    }

    @Override
    public BoundSql getBoundSql() {
        return statement.getBoundSql();
    }

    @Override
    public ParameterHandler getParameterHandler() {
        return statement.getParameterHandler();
    }
}
