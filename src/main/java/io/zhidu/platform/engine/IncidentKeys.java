package io.zhidu.platform.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An incident names itself as its cause and as its root cause. MySQL 9.7 refuses to delete a row that refers to itself by two
 * foreign keys (6575 where they cascade, as the engine makes them, 1451 where they do not), so a case that failed for good
 * could neither go on nor be cancelled. With the first key alone it deletes the row; what the second kept in order the engine
 * keeps in order itself.
 */
@Component
class IncidentKeys extends AbstractProcessEnginePlugin {

    private final JdbcClient jdbc;

    IncidentKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Here and in no migration: the engine makes its tables after those. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (isThere()) {
            jdbc.sql("ALTER TABLE ACT_RU_INCIDENT DROP CONSTRAINT ACT_FK_INC_RCAUSE")
                    .update();
        }
    }

    private boolean isThere() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
                        WHERE TABLE_SCHEMA = SCHEMA() AND TABLE_NAME = 'ACT_RU_INCIDENT'
                          AND CONSTRAINT_NAME = 'ACT_FK_INC_RCAUSE'""").query(Integer.class).single() > 0;
    }
}
