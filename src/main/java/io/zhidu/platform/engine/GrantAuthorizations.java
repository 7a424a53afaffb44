package io.zhidu.platform.engine;

import io.zhidu.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's permission checks without the reads whose answer is known. Who works on a task ({@link TaskWorker}) needs no
 * grant for it. All else stays as the engine has it but for comments, for there are grants only: a revocation, which the
 * checks would no longer see, is refused.
 */
class GrantAuthorizations extends AuthorizationManager {

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

    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, PermissionCheck check) {
        return isAuthorizationEnabled()
                ? isAuthorized(userId, groupIds, createCompositePermissionCheck(check))
                : super.isAuthorized(userId, groupIds, check);
    }

    /** By work first, then by one short statement; what is asked in another way than usual is left to the engine. */
    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, CompositePermissionCheck checks) {
        List<PermissionCheck> asked = checks.getAtomicChecks();
        boolean usual = checks.getCompositeChecks().isEmpty()
                && asked.stream()
                        .allMatch(check -> check.getResourceIdQueryParam() == null
                                && check.getAuthorizationNotFoundReturnValue() == null
                                && isResourceValidForPermission(check));
        if (!usual || asked.isEmpty() || userId == null) {
            return super.isAuthorized(userId, groupIds, checks);
        }
        TaskWorker worker = new TaskWorker(userId, groupIds);
        List<PermissionCheck> open =
                asked.stream().filter(check -> !comesWithWork(worker, check)).toList();
        if (open.isEmpty() || checks.isDisjunctive() && open.size() < asked.size()) {
            return true;
        }
        Grants grants = Grants.read(getDbSqlSession().getSqlSession().getConnection(), userId, groupIds, open);
        return checks.isDisjunctive()
                ? open.stream().anyMatch(grants::cover)
                : open.stream().allMatch(grants::cover);
    }

    private boolean comesWithWork(TaskWorker worker, PermissionCheck check) {
        TaskEntity task = TaskWorker.isEnoughFor(check)
                ? getDbEntityManager().selectById(TaskEntity.class, check.getResourceId())
                : null;
        return task != null && worker.worksOn(task);
    }

    /**
     * Who may read a task may read what the history says of it. The engine's interface asks that before it takes or shows a
     * comment, and whoever works on the task would be told that there is none.
     */
    @Override
    public void configureHistoricTaskInstanceQuery(HistoricTaskInstanceQueryImpl query) {
        super.configureHistoricTaskInstanceQuery(query);
        if (query.getAuthCheck().isAuthorizationCheckEnabled()
                && query.getTaskId() != null
                && mayRead(query.getTaskId())) {
            query.getAuthCheck().setAuthorizationCheckEnabled(false);
        }
    }

    private boolean mayRead(String taskId) {
        TaskEntity task = getDbEntityManager().selectById(TaskEntity.class, taskId);
        return task != null && mayRead(task);
    }

    /** Whoever asks; as the engine's task query finds it. */
    boolean mayRead(TaskEntity task) {
        return isAuthorized(Permissions.READ, Resources.TASK, task.getId())
                || isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, process(task));
    }

    private static String process(TaskEntity task) {
        return task.getProcessDefinitionId() == null
                ? null
                : Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                        .getKey();
    }

    private static void refuseRevocation(AuthorizationEntity authorization) {
        if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw Refusal.forbidden("platform.engine.revocation");
        }
    }
}
