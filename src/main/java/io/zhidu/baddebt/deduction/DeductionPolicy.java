package io.zhidu.baddebt.deduction;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** When the month's run begins by itself ({@code zhidu.deduction.cycle}). */
@Component
public class DeductionPolicy {

    private final String cycle;

    DeductionPolicy(@Value("${zhidu.deduction.cycle:0 0 3 1 * ?}") String cycle) {
        this.cycle = cycle;
    }

    /** Cron of the timer that runs the month before. */
    public String cycle() {
        return cycle;
    }
}
