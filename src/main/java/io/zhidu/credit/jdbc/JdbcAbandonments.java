package io.zhidu.credit.jdbc;

import io.zhidu.credit.Abandonment;
import io.zhidu.credit.Abandonments;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbandonments implements Abandonments {

    private final JdbcClient jdbc;

    JdbcAbandonments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void insert(String account, Abandonment abandonment) {
        int seq = jdbc.sql("SELECT COALESCE(MAX(seq), 0) + 1 FROM credit_abandonment WHERE account = :account")
                .param("account", account)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        INSERT INTO credit_abandonment (account, seq, reason, abandoned_at, abandoned_by)
                        VALUES (:account, :seq, :reason, :at, :by)""")
                .param("account", account)
                .param("seq", seq)
                .param("reason", abandonment.reason())
                .param("at", abandonment.at())
                .param("by", abandonment.by())
                .update();
    }

    @Override
    public List<Abandonment> ofAccount(String account) {
        return jdbc.sql("SELECT * FROM credit_abandonment WHERE account = :account ORDER BY seq DESC")
                .param("account", account)
                .query((row, i) -> new Abandonment(
                        row.getObject("abandoned_at", LocalDateTime.class),
                        row.getString("abandoned_by"),
                        row.getString("reason")))
                .list();
    }
}
