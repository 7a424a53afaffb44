package io.zhidu.platform.engine;

import io.zhidu.platform.Times;
import io.zhidu.platform.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * When a task is due or a timer fires: {@code ${deadlines.of('userTask_x')}} as due date or {@code timeDate}, with the property
 * {@code zhidu.deadlines.userTask_x}, an ISO duration or {@code 8 working hours}, so that a company changes its deadlines
 * without touching a model.
 */
@Component("deadlines")
public class Deadlines {

    private static final Pattern WORKING_HOURS = Pattern.compile("(\\d{1,4}) working hours?");

    private final Environment environment;
    private final WorkingTime workingTime;
    private final Clock clock;

    Deadlines(Environment environment, WorkingTime workingTime, Clock clock) {
        this.environment = environment;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** @throws IllegalStateException if no deadline is set for the element: the task must not appear without one */
    public Date of(String elementId) {
        // Read by its exact name: relaxed binding to a map would drop the underscore of the element id.
        String text = environment.getProperty("zhidu.deadlines." + elementId);
        if (text == null) {
            throw new IllegalStateException("zhidu.deadlines." + elementId + " is not set");
        }
        Matcher working = WORKING_HOURS.matcher(text);
        return working.matches()
                ? afterWorkingTime(Duration.ofHours(Long.parseLong(working.group(1))))
                : Date.from(clock.instant().plus(Duration.parse(text)));
    }

    private Date afterWorkingTime(Duration time) {
        LocalDateTime due = workingTime.plusWorkingTime(LocalDateTime.now(clock), time);
        return Times.toDate(due, clock.getZone());
    }
}
