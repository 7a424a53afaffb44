package io.zhidu.support;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ZhiduMySqlTest
class MySqlStartTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private ProcessEngine engine;

    @Test
    void ourTablesAndTheEnginesStandOnMySql() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM flyway_schema_history WHERE success")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(4);
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
        assertThat(engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("repair-order")
                        .latestVersion()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void transactionsReadCommitted() {
        String isolation = new TransactionTemplate(new JdbcTransactionManager(dataSource))
                .execute(status -> jdbc.sql("SELECT @@transaction_isolation")
                        .query(String.class)
                        .single());
        assertThat(isolation).isEqualTo("READ-COMMITTED");
    }
}
