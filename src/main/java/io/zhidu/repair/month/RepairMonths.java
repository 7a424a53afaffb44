package io.zhidu.repair.month;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port of the closed months. */
public interface RepairMonths {

    Optional<ClosedMonth> find(String period);

    /** All of them, the earliest first. */
    List<ClosedMonth> all();

    /** @throws io.zhidu.platform.Refusal if somebody else closes the same month at this moment */
    void close(ClosedMonth month);

    void computed(String period, LocalDateTime at);

    void explain(String period, String explanation, LocalDateTime at, String by);

    default boolean closed(String period) {
        return find(period).isPresent();
    }

    default ClosedMonth get(String period) {
        return find(period).orElseThrow(() -> new IllegalStateException(period + " is not closed"));
    }
}
