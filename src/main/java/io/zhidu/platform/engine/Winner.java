package io.zhidu.platform.engine;

import io.zhidu.platform.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who completed a task that somebody else wanted too. */
@Component
class Winner {

    private static final int LOOKS = 10;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ObjectProvider<ProcessEngine> engine;

    Winner(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Whether there ever was such a task. */
    boolean wasThere(String taskId) {
        return unchecked(() -> history(taskId).isPresent());
    }

    boolean hasEnded(String taskId) {
        return unchecked(
                () -> history(taskId).filter(task -> task.getEndTime() != null).isPresent());
    }

    /** The sentence for the loser, with a name where one is known; the winner's own transaction may still be ending. */
    Refusal conflict(Optional<String> taskId) {
        return taskId.filter(this::endsSoon)
                .flatMap(id -> unchecked(() -> name(id)))
                .map(name -> Refusal.conflict("platform.engine.conflictBy", name))
                .orElseGet(() -> Refusal.conflict("platform.engine.conflict"));
    }

    private boolean endsSoon(String taskId) {
        for (int look = 1; !hasEnded(taskId); look++) {
            if (look == LOOKS) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    private Optional<String> name(String taskId) {
        List<UserOperationLogEntry> entries = engine.getObject()
                .getHistoryService()
                .createUserOperationLogQuery()
                .taskId(taskId)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list();
        return entries.stream()
                .map(UserOperationLogEntry::getUserId)
                .findFirst()
                .or(() -> history(taskId).map(HistoricTaskInstance::getAssignee))
                .map(this::fullName);
    }

    private String fullName(String userId) {
        User user = engine.getObject()
                .getIdentityService()
                .createUserQuery()
                .userId(userId)
                .singleResult();
        String name = user == null ? "" : part(user.getLastName()) + part(user.getFirstName());
        return name.isBlank() ? userId : name.strip();
    }

    private static String part(String name) {
        return name == null ? "" : name;
    }

    private Optional<HistoricTaskInstance> history(String taskId) {
        return Optional.ofNullable(engine.getObject()
                .getHistoryService()
                .createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .singleResult());
    }

    private <T> T unchecked(java.util.concurrent.Callable<T> question) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(question));
    }
}
