package io.zhidu.platform.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine writes a grant for everybody who comes to a task, and never takes it back while the task is open. Here it does
 * so only where a card shows variables of the task's own ({@link TaskCard}), which the engine finds by grants alone; all else
 * comes with the work ({@link TaskWorker}).
 */
class CardGrants extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    @Override
    protected AuthorizationEntity[] createOrUpdateAuthorizations(Task task, String groupId, String userId) {
        return TaskCard.isOn((TaskEntity) task) ? super.createOrUpdateAuthorizations(task, groupId, userId) : NONE;
    }
}
