package io.zhidu.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JdbcOutboxMessages implements OutboxMessages {

    private static final int LONGEST_FAILURE = 500;

    private final JdbcClient jdbc;

    JdbcOutboxMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OutboxMessage> due(LocalDateTime now, int most) {
        return jdbc.sql("""
                        SELECT * FROM outbox_message WHERE state = 'WAITING' AND due_at <= :now
                        ORDER BY due_at, message_key LIMIT :most""")
                .param("now", now)
                .param("most", most)
                .query(JdbcOutboxMessages::message)
                .list();
    }

    @Override
    public boolean claim(String key, String claimant, LocalDateTime now, LocalDateTime until) {
        return jdbc.sql("""
                        UPDATE outbox_message SET claimed_by = :claimant, due_at = :until
                        WHERE message_key = :key AND state = 'WAITING' AND due_at <= :now""")
                        .param("key", key)
                        .param("claimant", claimant)
                        .param("now", now)
                        .param("until", until)
                        .update()
                == 1;
    }

    @Override
    public void done(String key, String claimant, State state, LocalDateTime at) {
        jdbc.sql("""
                        UPDATE outbox_message SET state = :state, claimed_by = NULL, done_at = :at, failure = NULL
                        WHERE message_key = :key AND claimed_by = :claimant""")
                .param("key", key)
                .param("claimant", claimant)
                .param("state", state.name())
                .param("at", at)
                .update();
    }

    @Override
    public void failed(String key, String claimant, String why, LocalDateTime nextAt, LocalDateTime at) {
        jdbc.sql("""
                        UPDATE outbox_message SET state = :state, claimed_by = NULL, attempts = attempts + 1, failure = :why,
                          due_at = :nextAt, done_at = :doneAt
                        WHERE message_key = :key AND claimed_by = :claimant""")
                .param("key", key)
                .param("claimant", claimant)
                .param("state", (nextAt == null ? State.DEAD : State.WAITING).name())
                .param("why", why.substring(0, Math.min(why.length(), LONGEST_FAILURE)))
                .param("nextAt", nextAt == null ? at : nextAt)
                .param("doneAt", nextAt == null ? at : null)
                .update();
    }

    @Override
    public List<OutboxMessage> dead(int most) {
        return jdbc.sql("""
                        SELECT * FROM outbox_message WHERE state = 'DEAD' ORDER BY done_at DESC, message_key LIMIT :most""")
                .param("most", most)
                .query(JdbcOutboxMessages::message)
                .list();
    }

    @Override
    public boolean revive(String key, LocalDateTime now) {
        return jdbc.sql("""
                        UPDATE outbox_message SET state = 'WAITING', attempts = 0, due_at = :now, done_at = NULL
                        WHERE message_key = :key AND state = 'DEAD'""").param("key", key).param("now", now).update() == 1;
    }

    @Override
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.sql("SELECT state, COUNT(*) AS messages FROM outbox_message GROUP BY state")
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("messages"));
                });
        return counts;
    }

    private static OutboxMessage message(ResultSet row, int n) throws SQLException {
        return new OutboxMessage(
                row.getString("message_key"),
                row.getString("recipient_kind"),
                row.getString("address"),
                row.getString("template"),
                OutboxJson.read(row.getString("arguments")),
                row.getObject("written_at", LocalDateTime.class),
                row.getInt("attempts"),
                row.getString("failure"));
    }
}
