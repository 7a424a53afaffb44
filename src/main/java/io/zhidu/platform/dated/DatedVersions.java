package io.zhidu.platform.dated;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of a catalogue: its versions, and what each holds, by a column {@code version}.
 *
 * @param <T> a row of what a version holds
 */
public final class DatedVersions<T> {

    private final JdbcClient jdbc;
    private final String versions;
    private final String contents;
    private final String order;
    private final Function<T, Map<String, Object>> columns;
    private final RowMapper<T> mapper;
    private final Map<String, List<T>> rows = new ConcurrentHashMap<>(); // of a version they never change

    /**
     * @param versions name of the table with {@code version, effective_from, file_name, file_sha256, imported_at, imported_by}
     * @param contents name of the table with what a version holds
     * @param order columns that its rows are sorted by
     * @param columns of a row, without its version, and their values; the same columns for every row
     */
    public DatedVersions(
            JdbcClient jdbc,
            String versions,
            String contents,
            String order,
            Function<T, Map<String, Object>> columns,
            RowMapper<T> mapper) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.contents = contents;
        this.order = order;
        this.columns = columns;
        this.mapper = mapper;
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

    /** What the version holds. */
    public List<T> rows(DatedVersion version) {
        return rows.computeIfAbsent(
                version.id(),
                id -> jdbc.sql("SELECT * FROM %s WHERE version = :version ORDER BY %s".formatted(contents, order))
                        .param("version", id)
                        .query(mapper)
                        .list());
    }

    /** Adds a version; one of the same day gives way to it with all it held. */
    public void replace(DatedVersion version, List<T> held) {
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
        held.forEach(row -> insert(version.id(), columns.apply(row)));
    }

    private void insert(String version, Map<String, Object> row) {
        jdbc.sql("INSERT INTO %s (version, %s) VALUES (:version, :%s)"
                        .formatted(contents, String.join(", ", row.keySet()), String.join(", :", row.keySet())))
                .param("version", version)
                .params(row)
                .update();
    }
}
