package io.zhidu.platform.engine;

import io.zhidu.platform.Refusal;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;

/** What lies at the bottom of an exception, however often it was wrapped. */
final class Failures {

    private Failures() {}

    static Optional<Refusal> refusal(Throwable failure) {
        return causes(failure)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    /** Somebody else was faster: a stale row, a deadlock or a lock that was waited for in vain. */
    static boolean isLostRace(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLTransientException
                                && !(cause instanceof SQLTransientConnectionException));
    }

    /** What the engine throws when the row it wants is gone; not a lost race by itself. */
    static boolean isGone(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof NullValueException || cause instanceof NullPointerException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30);
    }
}
