package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.evidence.Catalogue;
import io.zhidu.platform.dated.DatedVersion;
import io.zhidu.platform.dated.DatedVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A catalogue of two tables: its editions, and what they hold. */
abstract class JdbcCatalogue<T> implements Catalogue<T> {

    private final JdbcClient jdbc;
    private final DatedVersions versions;
    private final String table;
    private final Map<String, List<T>> rows = new ConcurrentHashMap<>(); // of a version they never change

    JdbcCatalogue(JdbcClient jdbc, String editions, String table) {
        this.jdbc = jdbc;
        this.versions = new DatedVersions(jdbc, editions, table);
        this.table = table;
    }

    /** Columns of a row, without its version, and their values; the same columns for every row. */
    abstract Map<String, Object> columns(T row);

    abstract RowMapper<T> mapper();

    /** What the rows are sorted by. */
    abstract String order();

    @Override
    public Optional<Edition<T>> inForceOn(LocalDate day) {
        return versions.inForceOn(day).map(this::edition);
    }

    @Override
    public Optional<Edition<T>> find(String version) {
        return versions.find(version).map(this::edition);
    }

    @Override
    public List<DatedVersion> versions() {
        return versions.all();
    }

    @Override
    public void replace(DatedVersion version, List<T> held) {
        versions.replace(version);
        held.forEach(row -> {
            Map<String, Object> columns = columns(row);
            jdbc.sql("INSERT INTO %s (version, %s) VALUES (:version, :%s)"
                            .formatted(
                                    table, String.join(", ", columns.keySet()), String.join(", :", columns.keySet())))
                    .param("version", version.id())
                    .params(columns)
                    .update();
        });
    }

    private Edition<T> edition(DatedVersion version) {
        return new Edition<>(version, rows.computeIfAbsent(version.id(), this::rows));
    }

    private List<T> rows(String version) {
        return jdbc.sql("SELECT * FROM %s WHERE version = :version ORDER BY %s".formatted(table, order()))
                .param("version", version)
                .query(mapper())
                .list();
    }
}
