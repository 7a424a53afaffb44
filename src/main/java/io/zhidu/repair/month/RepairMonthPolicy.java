package io.zhidu.repair.month;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The settings of the month end; a frozen month keeps those that it was computed with. */
@Component
public class RepairMonthPolicy {

    private final String cycle;
    private final SamplePolicy sample;
    private final BigDecimal targetPercent;
    private final int attempts;
    private final LocalTime callsFrom;
    private final Clock clock;

    RepairMonthPolicy(
            @Value("${zhidu.repair.month.cycle:0 0 2 1 * ?}") String cycle,
            @Value("${zhidu.repair.month.sample-percent:10}") int percent,
            @Value("${zhidu.repair.month.sample-least:5}") int least,
            @Value("${zhidu.repair.month.target-percent:95}") BigDecimal targetPercent,
            @Value("${zhidu.repair.month.call-attempts:3}") int attempts,
            @Value("${zhidu.repair.month.calls-from:09:00}") String callsFrom,
            Clock clock) {
        this.cycle = cycle;
        this.sample = new SamplePolicy(percent, least);
        this.targetPercent = targetPercent;
        this.attempts = attempts;
        this.callsFrom = LocalTime.parse(callsFrom);
        this.clock = clock;
    }

    /** Cron of the timer that closes the month before. */
    public String cycle() {
        return cycle;
    }

    public SamplePolicy sample() {
        return sample;
    }

    public BigDecimal targetPercent() {
        return targetPercent;
    }

    /** So many calls on different days, then the customer counts as unreachable; a month keeps what it was frozen with. */
    public int attempts() {
        return attempts;
    }

    /** When an unanswered customer is called again: the next day. */
    public Date nextCallAt() {
        return Date.from(LocalDate.now(clock)
                .plusDays(1)
                .atTime(callsFrom)
                .atZone(clock.getZone())
                .toInstant());
    }
}
