package io.zhidu.platform.dated;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of a catalogue's versions; what a version holds stands in a table of its own, by its column {@code version}. */
public final class DatedVersions {

    private final JdbcClient jdbc;
    private final String versions;
    private final String contents;

    /**
     * @param versions name of the table with {@code version, effective_from, file_name, file_sha256, imported_at, imported_by}
     * @param contents name of the table with what a version holds
     */
    public DatedVersions(JdbcClient jdbc, String versions, String contents) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.contents = contents;
    }

    /** All versions, the latest first. */
    public List<DatedVersion> all() {
        return jdbc.sql("SELECT * FROM %s ORDER BY effective_from DESC".formatted(versions))
                .query((row, i) -> new DatedVersion(
                        row.getString("version"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getString("file_name"),
                        row.getString("file_sha256"),
                        row.getObject("imported_at", LocalDateTime.class),
                        row.getString("imported_by")))
                .list();
    }

    public Optional<DatedVersion> inForceOn(LocalDate day) {
        return all().stream().filter(one -> !one.effectiveFrom().isAfter(day)).findFirst();
    }

    public Optional<DatedVersion> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Adds a version, whose contents the caller inserts next; one of the same day gives way to it with all it held. */
    public void replace(DatedVersion version) {
        LocalDate day = version.effectiveFrom();
        jdbc.sql("DELETE FROM %s WHERE version IN (SELECT version FROM %s WHERE effective_from = :day)"
                        .formatted(contents, versions))
                .param("day", day)
                .update();
        jdbc.sql("DELETE FROM %s WHERE effective_from = :day".formatted(versions))
                .param("day", day)
                .update();
        jdbc.sql("""
                        INSERT INTO %s (version, effective_from, file_name, file_sha256, imported_at, imported_by)
                        VALUES (:version, :day, :file, :sha256, :at, :by)""".formatted(versions))
                .param("version", version.id())
                .param("day", day)
                .param("file", version.fileName())
                .param("sha256", version.sha256())
                .param("at", version.importedAt())
                .param("by", version.importedBy())
                .update();
    }
}
