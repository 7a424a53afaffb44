package io.zhidu.platform.engine;

import io.zhidu.platform.LostRace;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.stereotype.Component;

/** Turns what failed into what a person reads: one place for the engine's own interface and for ours. */
@Component
class ErrorTranslation {

    private final Sentences sentences;
    private final Winner winner;

    ErrorTranslation(Sentences sentences, Winner winner) {
        this.sentences = sentences;
        this.winner = winner;
    }

    /** @return empty where nothing better can be said than the exception itself */
    Optional<Refusal> refusal(Throwable failure, Optional<String> taskId) {
        Optional<Refusal> refused = Failures.refusal(failure);
        if (refused.filter(one -> one.kind() == Refusal.Kind.FORBIDDEN).isPresent()) {
            return refused;
        }
        // Who comes a moment too late is told who was faster, whatever stopped him: the permission to work on a task
        // ends with it, and a row that the winner changed is stale.
        if (LostRace.is(failure) || taskId.filter(winner::hasEnded).isPresent()) {
            return Optional.of(winner.conflict(taskId));
        }
        if (refused.isPresent()) {
            return refused;
        }
        if (failure instanceof AuthorizationException) { // in English and full of ids; a reader's client may expect it
            return EngineRest.isChange() ? Optional.of(Refusal.forbidden("platform.engine.forbidden")) : refused;
        }
        return taskId.filter(id -> Failures.isGone(failure) && !winner.wasThere(id))
                .map(id -> Refusal.notFound("platform.engine.taskUnknown"));
    }

    String sentence(Refusal refusal) {
        return sentences.of(refusal);
    }

    static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
    }
}
