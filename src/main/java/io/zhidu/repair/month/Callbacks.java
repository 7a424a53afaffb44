package io.zhidu.repair.month;

import java.time.LocalDateTime;
import java.util.List;

/** Port of the callbacks of a month's sample (1-3.8). */
public interface Callbacks {

    void add(String period, String orderNumber);

    List<Callback> of(String period);

    Callback get(String id);

    void addAttempt(String id, int attempt, Callback.Answer answer, LocalDateTime at, String by);

    void end(String id, String state, Callback.Answer answer, LocalDateTime at);
}
