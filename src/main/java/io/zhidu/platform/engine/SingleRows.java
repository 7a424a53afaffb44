package io.zhidu.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * The engine puts every row in by a batch, and most of its batches have one row. Connector/J prepares such a batch at the
 * server once more each time, beside the statement that is prepared already: one call in seven of a repair order. A batch
 * of one row is therefore executed as what it is.
 */
@Component
class SingleRows extends AbstractProcessEnginePlugin implements Interceptor {

    private static final Pattern INSERT = Pattern.compile("\\s*insert\\s", Pattern.CASE_INSENSITIVE);

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(this);
    }

    @Override
    public Object plugin(Object target) {
        return target instanceof StatementHandler statement && isInsert(statement) ? new Rows(statement) : target;
    }

    private static boolean isInsert(StatementHandler statement) {
        return INSERT.matcher(statement.getBoundSql().getSql()).lookingAt();
    }

    @Override
    public Object intercept(Invocation invocation) {
        throw new UnsupportedOperationException("nothing is proxied");
    }

    /** One row of a batch; MyBatis has a handler for each, and one prepared statement for all. */
    private static final class Rows extends SeenStatement {

        Rows(StatementHandler statement) {
            super(statement);
        }

        @Override
        public Statement prepare(Connection connection, Integer timeout) throws SQLException {
            return InsertBatch.of(super.prepare(connection, timeout));
        }

        @Override
        public void parameterize(Statement prepared) throws SQLException {
            super.parameterize(InsertBatch.behind(prepared).next());
        }

        @Override
        public void batch(Statement prepared) throws SQLException {
            InsertBatch.behind(prepared).add();
        }
    }
}
