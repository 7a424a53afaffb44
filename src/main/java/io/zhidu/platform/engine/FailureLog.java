package io.zhidu.platform.engine;

import io.zhidu.platform.LostRace;
import io.zhidu.platform.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * One line for what a person may not do, the whole trace for what is wrong with the product. In place of the engine's own
 * log of every failed command (ENGINE-16004), in which an operator could not tell the one from the other.
 */
final class FailureLog {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {}

    /** @param refusal what the person is told; its arguments are not logged, they hold what people typed */
    static void write(RuntimeException failure, Optional<Refusal> refusal) {
        if (failure instanceof AuthorizationException forbidden) {
            LOG.info("Refused: {} has no permission", forbidden.getUserId());
        } else if (refusal.isPresent()) {
            LOG.info("Refused: {}", refusal.get().key());
        } else if (failure instanceof BadUserRequestException || LostRace.is(failure)) {
            LOG.debug("Not done", failure);
        } else if (failure instanceof DuplicateKeyException taken) {
            LOG.warn(
                    "Not done, the key is taken: {}",
                    taken.getMostSpecificCause().getMessage());
        } else {
            LOG.error("A command of the engine failed", failure);
        }
    }
}
