package io.zhidu.repair.month;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/** Port of the closed months, their callbacks and rates. */
public interface RepairMonths {

    boolean closed(String period);

    void close(
            String period,
            long seed,
            SamplePolicy sample,
            int population,
            BigDecimal target,
            LocalDateTime at,
            String by);

    long seed(String period);

    BigDecimal target(String period);

    void addCallback(String period, String orderNumber);

    List<Callback> callbacks(String period);

    Callback callback(String id);

    void addAttempt(String id, int attempt, Callback.Answer answer, LocalDateTime at, String by);

    void endCallback(String id, String state, Callback.Answer answer, LocalDateTime at);

    /** Counted from orders and callbacks: for all first, then per area, then per technician. */
    List<MonthRates> count(YearMonth month);

    void saveRates(String period, List<MonthRates> rates, LocalDateTime at);

    List<MonthRates> rates(String period);

    void explain(String period, String explanation, LocalDateTime at, String by);
}
