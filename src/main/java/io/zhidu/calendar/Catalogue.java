package io.zhidu.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The stored versions of the special days. */
public interface Catalogue {

    SpecialDays specialDays();

    /** All versions, the latest first. */
    List<Version> versions();

    /** Stores a version; one of the same date that is not in force yet gives way to it. */
    void replace(Version version, List<SpecialDay> days);

    /** Where a version came from. */
    record Version(
            String id,
            LocalDate effectiveFrom,
            String fileName,
            String sha256,
            LocalDateTime importedAt,
            String importedBy) {}
}
