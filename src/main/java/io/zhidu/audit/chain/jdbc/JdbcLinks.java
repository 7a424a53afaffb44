package io.zhidu.audit.chain.jdbc;

import io.zhidu.audit.chain.Head;
import io.zhidu.audit.chain.Link;
import io.zhidu.audit.chain.Links;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcLinks implements Links {

    private static final String BEGINNINGS = ""; // a row that stands for all chains which are not there yet
    private static final String HEAD = "SELECT chain, seq, hash FROM audit_chain WHERE chain = :chain";
    private static final String NEW_HEAD = "INSERT INTO audit_chain (chain, seq, hash) VALUES (:chain, :seq, :hash)";
    private static final String NEW_LINK = """
            INSERT INTO audit_link (chain, seq, written_at, written_by, content, content_hash, former_hash, hash)
            VALUES (:chain, :seq, :writtenAt, :writtenBy, :content, :contentHash, :formerHash, :hash)""";
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcLinks(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdBeginnings() {
        lock(BEGINNINGS);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Head> lock(String chain) {
        return jdbc.sql(HEAD + " FOR UPDATE")
                .param("chain", chain)
                .query(JdbcLinks::head)
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(Head from, Head to) {
        return from.isNew() ? began(to) : moved(from, to);
    }

    private boolean began(Head head) {
        try {
            return jdbc.sql(NEW_HEAD).paramSource(head).update() > 0;
        } catch (DuplicateKeyException itWasThere) {
            return false;
        }
    }

    private boolean moved(Head from, Head to) {
        return jdbc.sql("""
                                UPDATE audit_chain SET seq = :seq, hash = :hash
                                WHERE chain = :chain AND seq = :formerSeq AND hash = :formerHash""")
                        .param("seq", to.seq())
                        .param("hash", to.hash())
                        .param("chain", from.chain())
                        .param("formerSeq", from.seq())
                        .param("formerHash", from.hash())
                        .update()
                > 0;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<Link> links) {
        batches.batchUpdate(NEW_LINK, SqlParameterSourceUtils.createBatch(links));
    }

    @Override
    public Optional<Head> head(String chain) {
        return jdbc.sql(HEAD).param("chain", chain).query(JdbcLinks::head).optional();
    }

    @Override
    public Set<String> chainsAmong(Collection<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("SELECT chain FROM audit_chain WHERE chain IN (:names)")
                .param("names", names)
                .query(String.class)
                .list());
    }

    @Override
    public List<Link> after(String chain, long seq, int most) {
        return jdbc.sql("""
                        SELECT chain, seq, written_at, written_by, content, content_hash, former_hash, hash
                        FROM audit_link WHERE chain = :chain AND seq > :seq ORDER BY seq LIMIT :most""")
                .param("chain", chain)
                .param("seq", seq)
                .param("most", most)
                .query(JdbcLinks::link)
                .list();
    }

    @Override
    public List<String> chainsAfter(String chain, int most) {
        return jdbc.sql("""
                        SELECT chain FROM (
                          (SELECT chain FROM audit_chain WHERE chain > :after ORDER BY chain LIMIT :most)
                          UNION
                          (SELECT DISTINCT chain FROM audit_link WHERE chain > :after ORDER BY chain LIMIT :most)
                        ) every ORDER BY chain LIMIT :most""")
                .param("after", chain)
                .param("most", most)
                .query(String.class)
                .list();
    }

    @Override
    public List<String> chainsOf(LocalDate day, String after, int most) {
        return jdbc.sql("""
                        SELECT DISTINCT chain FROM audit_link
                        WHERE written_at >= :from AND written_at < :to AND chain > :after
                        ORDER BY chain LIMIT :most""")
                .param("from", day.atStartOfDay())
                .param("to", day.plusDays(1).atStartOfDay())
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(row.getString("chain"), row.getLong("seq"), row.getString("hash"));
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getString("chain"),
                row.getLong("seq"),
                row.getObject("written_at", LocalDateTime.class),
                row.getString("written_by"),
                row.getString("content"),
                row.getString("content_hash"),
                row.getString("former_hash"),
                row.getString("hash"));
    }
}
