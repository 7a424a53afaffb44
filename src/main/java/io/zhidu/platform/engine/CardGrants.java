package io.zhidu.platform.engine;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine writes a grant for everybody who comes to a task, and takes none back while the task is open. Here one is written
 * only where a card shows variables of the task's own ({@link TaskCard}), which the engine finds by grants alone. It names its case,
 * which a grant that somebody gave never does, and opens nothing but those: all else comes with the work ({@link TaskWorker}).
 */
class CardGrants extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NONE = {};

    @Override
    protected AuthorizationEntity[] createOrUpdateAuthorizations(Task task, String groupId, String userId) {
        return TaskCard.isOn((TaskEntity) task) ? super.createOrUpdateAuthorizations(task, groupId, userId) : NONE;
    }

    @Override
    protected AuthorizationEntity createOrUpdateAuthorization(
            Task task,
            String userId,
            String groupId,
            Resource resource,
            boolean isHistoric,
            Permission... permissions) {
        AuthorizationEntity grant =
                super.createOrUpdateAuthorization(task, userId, groupId, resource, isHistoric, permissions);
        if (grant.getId() == null) {
            grant.setRootProcessInstanceId(getRootProcessInstanceId(task));
        }
        return grant;
    }

    @Override
    protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
        return new Permission[] {Permissions.READ};
    }
}
