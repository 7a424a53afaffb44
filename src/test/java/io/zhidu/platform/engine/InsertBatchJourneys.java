package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Both databases: what waits for a second row is put in as a batch would have put it in. */
abstract class InsertBatchJourneys {

    private static final String INSERT = "INSERT INTO batch_row (id) VALUES (?)";

    @Autowired
    private DataSource database;

    Connection connection;
    JdbcTemplate jdbc;

    @BeforeEach
    void connect() throws SQLException {
        connection = database.getConnection();
        jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.execute("CREATE TEMPORARY TABLE batch_row (id INT PRIMARY KEY)");
    }

    @AfterEach
    void disconnect() throws SQLException {
        jdbc.execute("DROP TABLE batch_row");
        connection.close();
    }

    @Test
    void oneRowAsWellAsManyAndSoAgainAndAgain() throws SQLException {
        try (Statement batch = InsertBatch.of(connection.prepareStatement(INSERT))) {
            assertThat(put(batch, 1)).containsExactly(1);
            assertThat(put(batch, 4, 3, 2)).hasSize(3);
            assertThat(put(batch, 5)).containsExactly(1);
            assertThat(put(batch, 6, 7)).hasSize(2);
        }
        assertThat(rows()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aSingleRowFailsAsABatchDoesSoThatTheEngineFindsWhichItWas() throws SQLException {
        try (Statement batch = InsertBatch.of(connection.prepareStatement(INSERT))) {
            put(batch, 1);
            assertThatThrownBy(() -> put(batch, 1))
                    .isInstanceOf(BatchUpdateException.class)
                    .hasCauseInstanceOf(SQLIntegrityConstraintViolationException.class)
                    .satisfies(failure -> assertThat(((SQLException) failure).getSQLState())
                            .isEqualTo(((SQLException) failure.getCause()).getSQLState()))
                    .satisfies(failure -> assertThat(((BatchUpdateException) failure).getUpdateCounts())
                            .isEmpty());
        }
        assertThat(rows()).containsExactly(1);
    }

    int[] put(Statement batch, int... ids) throws SQLException {
        for (int id : ids) {
            PreparedStatement row = InsertBatch.behind(batch).next();
            row.setInt(1, id);
            InsertBatch.behind(batch).add();
        }
        return batch.executeBatch();
    }

    PreparedStatement prepared() throws SQLException {
        return connection.prepareStatement(INSERT);
    }

    private List<Integer> rows() {
        return new ArrayList<>(jdbc.queryForList("SELECT id FROM batch_row ORDER BY id", Integer.class));
    }
}
