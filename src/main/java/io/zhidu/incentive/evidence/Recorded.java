package io.zhidu.incentive.evidence;

import java.time.LocalDateTime;

/**
 * Evidence as it was recorded.
 *
 * @param withdrawnAt null while it counts
 */
public record Recorded(
        long id,
        Evidence evidence,
        LocalDateTime recordedAt,
        String recordedBy,
        LocalDateTime withdrawnAt,
        String withdrawnBy,
        String withdrawnReason) {

    public boolean counts() {
        return withdrawnAt == null;
    }
}
