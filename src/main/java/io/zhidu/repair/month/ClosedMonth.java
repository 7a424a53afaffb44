package io.zhidu.repair.month;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * A month whose register is frozen, with the policy values that hold for it whatever the settings become (1-3.8).
 *
 * @param callAttempts so many calls on different days, then the customer counts as unreachable
 * @param population services that the sample was drawn from
 * @param computedAt null while callbacks are under way
 * @param explanation null unless a rate was below target and the supervisor has said why
 */
public record ClosedMonth(
        String period,
        LocalDateTime frozenAt,
        String frozenBy,
        long seed,
        SamplePolicy sample,
        int callAttempts,
        int population,
        BigDecimal target,
        LocalDateTime computedAt,
        String explanation,
        LocalDateTime explainedAt,
        String explainedBy) {

    static ClosedMonth frozen(
            String period, LocalDateTime at, String by, long seed, RepairMonthPolicy policy, int population) {
        return new ClosedMonth(
                period,
                at,
                by,
                seed,
                policy.sample(),
                policy.attempts(),
                population,
                policy.targetPercent(),
                null,
                null,
                null,
                null);
    }

    public boolean computed() {
        return computedAt != null;
    }
}
