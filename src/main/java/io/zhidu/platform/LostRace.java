package io.zhidu.platform;

import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Somebody else was faster: a stale row, a deadlock or a lock that was waited for in vain. */
public final class LostRace {

    private LostRace() {}

    /** Whether that is at the bottom of an exception, however often it was wrapped. */
    public static boolean is(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLTransientException
                                && !(cause instanceof SQLTransientConnectionException));
    }

    public static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30);
    }
}
