package io.zhidu.platform;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work whose transaction the database or the engine may break off although nothing is wrong with it: a deadlock, a row
 * changed beside it, or the same key inserted. It is done again, a few times; within somebody else's transaction it is his to do it again.
 */
@Component
public class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST = 5;

    private final TransactionTemplate transaction;

    Attempts(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    public <T> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt == MOST || !(e instanceof DuplicateKeyException || LostRace.is(e))) {
                    throw e;
                }
                LOG.info("attempt {} of {} failed: {}", attempt, MOST, e.getMessage());
            }
        }
    }
}
