package io.zhidu.platform.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * When a task is due: {@code camunda:dueDate="${deadlines.of('userTask_x')}"} with the property
 * {@code zhidu.deadlines.userTask_x}, an ISO duration, so that a company changes its deadlines without touching a model.
 */
@Component("deadlines")
public class Deadlines {

    private final Environment environment;
    private final Clock clock;

    Deadlines(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    /** @throws IllegalStateException if no deadline is set for the element: the task must not appear without one */
    public Date of(String elementId) {
        return Date.from(clock.instant().plus(duration(elementId)));
    }

    /** @throws IllegalStateException if no deadline is set for the element */
    public Duration duration(String elementId) {
        // Read by its exact name: relaxed binding to a map would drop the underscore of the element id.
        String text = environment.getProperty("zhidu.deadlines." + elementId);
        if (text == null) {
            throw new IllegalStateException("zhidu.deadlines." + elementId + " is not set");
        }
        return Duration.parse(text);
    }
}
