package io.zhidu.incentive.jdbc;

import io.zhidu.incentive.evidence.Catalogue;
import io.zhidu.platform.dated.DatedVersion;
import io.zhidu.platform.dated.DatedVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

abstract class JdbcCatalogue<T> implements Catalogue<T> {

    private final DatedVersions<T> versions;

    JdbcCatalogue(DatedVersions<T> versions) {
        this.versions = versions;
    }

    @Override
    public Optional<Edition<T>> inForceOn(LocalDate day) {
        return versions.inForceOn(day).map(this::edition);
    }

    @Override
    public Optional<Edition<T>> find(String version) {
        return versions.find(version).map(this::edition);
    }

    private Edition<T> edition(DatedVersion version) {
        return new Edition<>(version, versions.rows(version));
    }

    @Override
    public List<DatedVersion> versions() {
        return versions.all();
    }

    @Override
    public void replace(DatedVersion version, List<T> rows) {
        versions.replace(version, rows);
    }
}
