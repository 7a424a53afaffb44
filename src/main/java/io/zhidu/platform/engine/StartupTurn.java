package io.zhidu.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Nodes that start at the same time take turns, by a row lock held from before the engine's tables are made until the node
 * is ready. Two engines that make their tables, deployments and permissions at once stop each other with deadlocks. A node
 * that dies gives its turn back with its connection.
 */
@Component
@Order(0)
@DependsOnDatabaseInitialization
class StartupTurn extends AbstractProcessEnginePlugin implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartupTurn.class);
    private static final int PATIENCE = 12; // lock waits, of the database's own length: 50 s each on MySQL

    private final DataSource database;
    private Connection turn;

    StartupTurn(DataSource database) {
        this.database = database;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        try {
            turn = database.getConnection();
            take();
        } catch (SQLException e) {
            destroy();
            throw new IllegalStateException("No turn to start: another node has been starting for too long", e);
        }
    }

    private void take() throws SQLException {
        for (int waits = 1; ; waits++) {
            try (Statement lock = turn.createStatement()) {
                lock.executeQuery("SELECT id FROM startup_turn WHERE id = 1 FOR UPDATE")
                        .close();
                return;
            } catch (SQLException e) {
                turn.rollback();
                if (waits == PATIENCE) {
                    throw e;
                }
                LOG.info("Another node is starting; this one waits for its turn");
            }
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        destroy();
    }

    @Override
    public void destroy() {
        try (Connection own = turn) {
            turn = null;
            if (own != null) {
                own.rollback();
            }
        } catch (SQLException e) {
            LOG.warn("The turn to start was lost before its end", e);
        }
    }
}
