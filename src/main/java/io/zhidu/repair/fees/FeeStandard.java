package io.zhidu.repair.fees;

import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.util.List;

/** One version of the fee standard, in force from its date until the next one's. */
public record FeeStandard(String version, LocalDate effectiveFrom, List<FeeItem> items) {

    /** @throws Refusal if this version has no such item */
    public FeeItem item(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("fees.unknownItem", code));
    }
}
