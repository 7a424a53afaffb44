package io.zhidu.complaint;

import java.time.Duration;

/** Working hours that a severity leaves, by the decision table {@code complaint-deadlines}. */
public record Allowance(int responseHours, int solutionHours, int callbackHours) {

    Duration of(ClockKind kind) {
        return Duration.ofHours(
                switch (kind) {
                    case FIRST_RESPONSE -> responseHours;
                    case SOLUTION -> solutionHours;
                    case CALLBACK -> callbackHours;
                });
    }
}
