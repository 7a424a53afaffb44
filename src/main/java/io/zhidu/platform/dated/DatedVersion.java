package io.zhidu.platform.dated;

import io.zhidu.platform.csv.CsvFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** One version of a dated catalogue: from which day, and from which file. */
public record DatedVersion(
        String id,
        LocalDate effectiveFrom,
        String fileName,
        String sha256,
        LocalDateTime importedAt,
        String importedBy) {

    /** A new version of what the file holds. */
    public static DatedVersion of(CsvFile file, LocalDate effectiveFrom, LocalDateTime importedAt, String importedBy) {
        return new DatedVersion(
                UUID.randomUUID().toString(), effectiveFrom, file.name(), file.sha256(), importedAt, importedBy);
    }
}
