package io.zhidu.platform.engine;

import io.zhidu.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's permission checks without the reads whose answer is known: of 96 in a repair order 24 are left. Who may
 * do what stays the same, for there are grants only: a revocation, which the checks would no longer see, is refused.
 */
class GrantAuthorizations extends AuthorizationManager {

    /** In the place of the engine's own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new GrantAuthorizations();
        }
    }

    @Override
    public void insert(DbEntity authorization) {
        refuseRevocation((AuthorizationEntity) authorization);
        super.insert(authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        refuseRevocation(authorization);
        super.update(authorization);
    }

    /** The engine would ask which groups have grants at all, to leave out the others; with a few groups that costs more. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? new ArrayList<>() : new ArrayList<>(groups);
    }

    /** A task that this transaction creates has no grant in the database yet. */
    @Override
    public AuthorizationEntity findAuthorization(
            int type, String userId, String groupId, Resource resource, String resourceId) {
        if (resource == Resources.TASK && isNew(resourceId)) {
            return null;
        }
        return super.findAuthorization(type, userId, groupId, resource, resourceId);
    }

    private boolean isNew(String taskId) {
        CachedDbEntity task = getDbEntityManager().getDbEntityCache().getCachedEntity(TaskEntity.class, taskId);
        return task != null && task.getEntityState() == DbEntityState.TRANSIENT;
    }

    private static void refuseRevocation(AuthorizationEntity authorization) {
        if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw Refusal.forbidden("platform.engine.revocation");
        }
    }
}
