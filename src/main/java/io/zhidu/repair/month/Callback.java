package io.zhidu.repair.month;

/** A customer to be called about a service (1-3.8). {@code state}: open, answered, unreachable. */
public record Callback(
        String id,
        String period,
        String orderNumber,
        String customerName,
        String phone,
        String place,
        String state,
        int attempts) {

    /** What the callback specialist heard. Score 1 to 5 and whether the work was qualified only if answered. */
    public record Answer(boolean reached, Integer score, Boolean qualified, String remark) {

        public boolean complete() {
            return !reached || score != null && score >= 1 && score <= 5 && qualified != null;
        }
    }
}
