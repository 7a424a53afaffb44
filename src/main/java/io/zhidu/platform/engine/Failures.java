package io.zhidu.platform.engine;

import io.zhidu.platform.LostRace;
import io.zhidu.platform.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.exception.NullValueException;

/** What lies at the bottom of an exception, however often it was wrapped. */
final class Failures {

    private Failures() {}

    static Optional<Refusal> refusal(Throwable failure) {
        return LostRace.causes(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    /** What the engine throws when the row it wants is gone; not a lost race by itself. */
    static boolean isGone(Throwable failure) {
        return LostRace.causes(failure)
                .anyMatch(cause -> cause instanceof NullValueException || cause instanceof NullPointerException);
    }
}
