package io.zhidu.repair.fees;

import io.zhidu.platform.dated.DatedVersion;
import java.time.LocalDate;
import java.util.List;

/** The versions of the fee standard. */
public interface FeeStandards {

    /** @throws io.zhidu.platform.Refusal if none is in force that day */
    FeeStandard inForceOn(LocalDate day);

    /** @throws io.zhidu.platform.Refusal if there is no such version */
    FeeStandard version(String version);

    /** All versions, the latest first. */
    List<DatedVersion> versions();

    /** Whether a standard is in force that day: a new company has none until its supervisor imports the first. */
    default boolean hasOneInForceOn(LocalDate day) {
        return versions().stream().anyMatch(one -> !one.effectiveFrom().isAfter(day));
    }

    /** Stores a version; one of the same date that is not in force yet gives way to it. */
    void replace(DatedVersion version, List<FeeItem> items);
}
