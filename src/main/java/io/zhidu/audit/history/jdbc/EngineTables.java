package io.zhidu.audit.history.jdbc;

import io.zhidu.audit.history.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the engine's tables are read: its times are moments of the server's zone, ours are local to the company's. */
@Component
class EngineTables {

    private final JdbcClient jdbc;
    private final ZoneId zone;

    EngineTables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    /** @param sql with {@code :instance}, {@code :at}, {@code :sequence}, {@code :id} and {@code :limit} */
    <T> List<T> page(String sql, String instance, Cursor after, int size, RowMapper<T> row) {
        return jdbc.sql(sql)
                .param("instance", instance)
                .param("at", moment(after.at()))
                .param("sequence", after.sequence())
                .param("id", after.id())
                .param("limit", size + 1)
                .query(row)
                .list();
    }

    JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    Timestamp moment(LocalDateTime local) {
        return Timestamp.from(local.atZone(zone).toInstant());
    }

    /** @return null where the column is */
    LocalDateTime local(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant().atZone(zone).toLocalDateTime();
    }
}
