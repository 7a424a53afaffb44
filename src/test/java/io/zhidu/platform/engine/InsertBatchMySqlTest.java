package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.ZhiduMySqlTest;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@ZhiduMySqlTest
class InsertBatchMySqlTest extends InsertBatchJourneys {

    @Test
    void theDriverPreparesABatchOfOneRowAgainEachTimeAndHereItDoesNot() throws SQLException {
        plain(1);
        long before = preparations();
        plain(2);
        plain(3);
        assertThat(preparations() - before).as("the driver's own").isEqualTo(2);
        ours(4);
        before = preparations();
        ours(5);
        ours(6);
        assertThat(preparations() - before).isZero();
    }

    private void plain(int id) throws SQLException {
        try (PreparedStatement batch = prepared()) {
            batch.setInt(1, id);
            batch.addBatch();
            batch.executeBatch();
        }
    }

    private void ours(int id) throws SQLException {
        try (Statement batch = InsertBatch.of(prepared())) {
            put(batch, id);
        }
    }

    private long preparations() {
        return jdbc.query("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'", row -> {
            row.next();
            return row.getLong(2);
        });
    }
}
