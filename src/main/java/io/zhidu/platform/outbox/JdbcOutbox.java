package io.zhidu.platform.outbox;

import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String key, String recipientKind, String address, String template, Object... args) {
        jdbc.sql("""
                        INSERT INTO outbox_message (message_key, recipient_kind, address, template, arguments, written_at,
                          state, attempts, due_at)
                        VALUES (:key, :kind, :address, :template, :arguments, :at, 'WAITING', 0, :at)""")
                .param("key", key)
                .param("kind", recipientKind)
                .param("address", address)
                .param("template", template)
                .param(
                        "arguments",
                        OutboxJson.write(
                                Arrays.stream(args).map(String::valueOf).toList()))
                .param("at", Times.now(clock))
                .update();
    }
}
