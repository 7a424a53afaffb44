package io.zhidu.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.session.ResultHandler;

/**
 * A statement of MyBatis that somebody stands before. By hand: MyBatis' own proxies would cost each statement, also those
 * that read, three reflective calls.
 */
public abstract class SeenStatement implements StatementHandler {

    private final StatementHandler statement;

    protected SeenStatement(StatementHandler statement) {
        this.statement = statement;
    }

    @Override
    public Statement prepare(Connection connection, Integer timeout) throws SQLException {
        return statement.prepare(connection, timeout);
    }

    @Override
    public void parameterize(Statement prepared) throws SQLException {
        statement.parameterize(prepared);
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
