package io.zhidu.incentive;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When due settlements begin by themselves ({@code zhidu.incentive.cycle}). */
@Component
public class IncentivePolicy {

    private final String cycle;

    IncentivePolicy(@Value("${zhidu.incentive.cycle:0 0 4 1 * ?}") String cycle) {
        this.cycle = cycle;
    }

    /** Cron of the timer that begins what ended with the month before. */
    public String cycle() {
        return cycle;
    }
}
