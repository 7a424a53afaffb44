package io.zhidu.repair.fees;

import java.time.LocalDate;

/** The versions of the fee standard. */
public interface FeeStandards {

    /** @throws io.zhidu.platform.Refusal if none is in force that day */
    FeeStandard inForceOn(LocalDate day);

    /** @throws io.zhidu.platform.Refusal if there is no such version */
    FeeStandard version(String version);
}
