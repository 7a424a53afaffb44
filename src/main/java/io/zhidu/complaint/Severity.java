package io.zhidu.complaint;

import io.zhidu.platform.Refusal;
import java.util.Arrays;

/** How grave a complaint is; the decision tables say when, and what time there is. */
public enum Severity {
    CRITICAL,
    HIGH,
    NORMAL,
    LOW;

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @throws Refusal if there is none of that id */
    public static Severity of(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("complaint.severityUnknown", id));
    }
}
