package io.zhidu.incentive.evidence;

import io.zhidu.platform.dated.DatedVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Port of a dated catalogue.
 *
 * @param <T> its rows
 */
public interface Catalogue<T> {

    /** What a version holds. */
    record Edition<T>(DatedVersion version, List<T> rows) {}

    Optional<Edition<T>> inForceOn(LocalDate day);

    Optional<Edition<T>> find(String version);

    /** The latest first. */
    List<DatedVersion> versions();

    /** One of the same day gives way to it. */
    void replace(DatedVersion version, List<T> rows);
}
