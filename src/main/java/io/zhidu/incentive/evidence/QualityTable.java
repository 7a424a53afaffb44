package io.zhidu.incentive.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How a quarter's callbacks and complaints become a quality score (2-2), 0 to 100.
 *
 * @param start where nobody was called back
 * @param callback points of an answer, by {@code qualified} and {@code unqualified}; the score begins with their average
 * @param complaint points that each complaint costs, by its severity
 */
public record QualityTable(BigDecimal start, Map<String, BigDecimal> callback, Map<String, BigDecimal> complaint) {

    private static final BigDecimal MOST = new BigDecimal(100);

    /** @return two decimals */
    public BigDecimal score(List<String> callbacks, Collection<String> complaints) {
        BigDecimal cost = complaints.stream()
                .map(severity -> complaint.getOrDefault(severity, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return average(callbacks).subtract(cost).max(BigDecimal.ZERO).min(MOST).setScale(2, RoundingMode.HALF_UP);
    }

    /** What the complaints are taken from, two decimals. */
    public BigDecimal average(List<String> callbacks) {
        if (callbacks.isEmpty()) {
            return start.setScale(2, RoundingMode.HALF_UP);
        }
        return callbacks.stream()
                .map(answer -> callback.getOrDefault(answer, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(callbacks.size()), 2, RoundingMode.HALF_UP);
    }
}
