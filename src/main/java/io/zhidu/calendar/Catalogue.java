package io.zhidu.calendar;

import io.zhidu.platform.dated.DatedVersion;
import java.util.List;

/** The stored versions of the special days. */
public interface Catalogue {

    SpecialDays specialDays();

    /** All versions, the latest first. */
    List<DatedVersion> versions();

    /** Stores a version; one of the same date that is not in force yet gives way to it. */
    void replace(DatedVersion version, List<SpecialDay> days);
}
