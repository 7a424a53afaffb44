package io.zhidu.audit.file.jdbc;

import io.zhidu.audit.file.CaseDocuments;
import io.zhidu.audit.file.DocumentKey;
import io.zhidu.audit.file.StoredDocument;
import io.zhidu.audit.history.CaseHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCaseDocuments implements CaseDocuments {

    private static final List<DocumentTable> TABLES = List.of(
            DocumentTable.VARIABLE,
            DocumentTable.ATTACHMENT,
            DocumentTable.SIGNATURE,
            DocumentTable.EVIDENCE,
            DocumentTable.ID_COPY);

    private final JdbcClient jdbc;
    private final ZoneId zone;

    JdbcCaseDocuments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.zone = clock.getZone();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentKey> of(CaseHead head) {
        return TABLES.stream().flatMap(table -> keys(table, head).stream()).toList();
    }

    private List<DocumentKey> keys(DocumentTable table, CaseHead head) {
        return jdbc.sql(table.list())
                .param("instance", head.id())
                .param("number", Objects.toString(head.number(), ""))
                .query((row, i) -> new DocumentKey(table.kind(), row.getString("id"), row.getInt("seq")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<StoredDocument> read(DocumentKey key) {
        DocumentTable table = TABLES.stream()
                .filter(each -> each.kind() == key.kind())
                .findFirst()
                .orElseThrow();
        return jdbc.sql(table.read())
                .param("id", key.id())
                .param("seq", key.seq())
                .query((row, i) -> new StoredDocument(
                        key,
                        row.getString("name"),
                        type(row.getString("type")),
                        at(row, table),
                        row.getString("stored_by"),
                        row.getBytes("content")))
                .optional();
    }

    /** The engine writes the encoding behind the type. */
    private static String type(String stored) {
        return stored == null || stored.isBlank() ? "application/octet-stream" : stored.split("#", 2)[0];
    }

    private LocalDateTime at(ResultSet row, DocumentTable table) throws SQLException {
        return table.byEngine()
                ? row.getTimestamp("stored_at").toInstant().atZone(zone).toLocalDateTime()
                : row.getObject("stored_at", LocalDateTime.class);
    }
}
