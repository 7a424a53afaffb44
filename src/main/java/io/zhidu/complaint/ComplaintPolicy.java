package io.zhidu.complaint;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of complaints ({@code zhidu.complaint.*}).
 *
 * @param repeatDays another complaint of the same customer and kind within so many days counts as repeated
 * @param reopenDays so long after it was closed a complaint may be opened again
 * @param callAttempts so many calls on different working days, then the customer counts as unreachable
 * @param callsFrom when the next day's call begins
 * @param remindPercent of a clock, when its holder is reminded
 */
@ConfigurationProperties("zhidu.complaint")
public record ComplaintPolicy(
        @DefaultValue("30") int repeatDays,
        @DefaultValue("30") int reopenDays,
        @DefaultValue("3") int callAttempts,
        @DefaultValue("09:00") LocalTime callsFrom,
        @DefaultValue("75") int remindPercent) {}
