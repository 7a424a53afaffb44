package io.zhidu.platform.engine;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Task queries find what a person may read: his work ({@link TaskWorker}) and what a grant opens. The engine's own way joins
 * every task found with the person's grants, and took longer with each open task of his group; here the condition is one that
 * an index answers, and none at all where the query asks for the person's own work, as the lists of the Tasklist do.
 */
class TaskLists extends TaskManager {

    private static final Set<String> OF_CASE =
            Set.of(JsonTaskQueryConverter.PROCESS_INSTANCE_ID, JsonTaskQueryConverter.KEY);

    /** In the place of the engine's own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }

        @Override
        public Session openSession() {
            return new TaskLists();
        }
    }

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        Optional<TaskWorker> worker = TaskWorker.asking(getCommandContext());
        if (worker.isEmpty() || worker.get().isAllThatMatches(query)) {
            return super.findTasksByQueryCriteria(query);
        }
        return isOfOneCase(query)
                ? readable(ofOneCase(query))
                : narrowed(query, worker.get(), super::findTasksByQueryCriteria);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        Optional<TaskWorker> worker = TaskWorker.asking(getCommandContext());
        if (worker.isEmpty() || worker.get().isAllThatMatches(query)) {
            return super.findTaskCountByQueryCriteria(query);
        }
        return isOfOneCase(query)
                ? readable(ofOneCase(query)).size()
                : narrowed(query, worker.get(), super::findTaskCountByQueryCriteria);
    }

    /** The engine would add its join with the grants here. */
    @Override
    protected void configureQuery(TaskQueryImpl query) {
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        getTenantManager().configureQuery(query);
    }

    /** A handful of tasks at most, and all of them wanted. */
    private static boolean isOfOneCase(TaskQueryImpl query) {
        boolean one = query.getTaskId() != null
                || query.getProcessInstanceId() != null
                || query.getExecutionId() != null
                || query.getProcessInstanceBusinessKey() != null;
        return one && query.getFirstResult() == 0 && query.getMaxResults() == Integer.MAX_VALUE;
    }

    /** By the engine's own short statement if nothing else is asked: the long one is put together anew for each query. */
    private List<? extends Task> ofOneCase(TaskQueryImpl query) {
        Set<String> asked = new JsonTaskQueryConverter().toJsonObject(query).keySet();
        if (asked.equals(Set.of(JsonTaskQueryConverter.TASK_ID))) {
            return Stream.ofNullable(findTaskById(query.getTaskId())).toList();
        }
        if (query.getProcessInstanceId() != null && OF_CASE.containsAll(asked)) {
            return findTasksByProcessInstanceId(query.getProcessInstanceId()).stream()
                    .filter(task -> query.getKey() == null || query.getKey().equals(task.getTaskDefinitionKey()))
                    .toList();
        }
        return super.findTasksByQueryCriteria(query);
    }

    private List<Task> readable(List<? extends Task> tasks) {
        return new ArrayList<>(
                tasks.stream().filter(task -> mayRead((TaskEntity) task)).toList());
    }

    private boolean mayRead(TaskEntity task) {
        return getAuthorizationManager().isAuthorized(Permissions.READ, Resources.TASK, task.getId())
                || task.getProcessDefinitionId() != null
                        && getAuthorizationManager()
                                .isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, process(task));
    }

    private static String process(TaskEntity task) {
        return Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(task.getProcessDefinitionId())
                .getKey();
    }

    private <T> T narrowed(TaskQueryImpl query, TaskWorker worker, Function<TaskQueryImpl, T> find) {
        Grants grants = Grants.onTasks(connection(), worker);
        Set<String> tasks = grants.resources(Resources.TASK, Permissions.READ);
        Set<String> processes = grants.resources(Resources.PROCESS_DEFINITION, Permissions.READ_TASK);
        if (tasks.contains(Authorization.ANY) || processes.contains(Authorization.ANY)) {
            return find.apply(query);
        }
        if (query.getQueries().stream().anyMatch(TaskLists::asksForCandidates)) {
            tasks.addAll(work(worker)); // one link can't be both the wanted one and his own
        }
        TaskQueryImpl work = worker.narrow(query);
        if (!tasks.isEmpty()) {
            work.taskIdIn(tasks.toArray(String[]::new));
        }
        if (!processes.isEmpty()) {
            work.processDefinitionKeyIn(processes.toArray(String[]::new));
        }
        try {
            return find.apply(query);
        } finally {
            query.getQueries().remove(work);
        }
    }

    private List<String> work(TaskWorker worker) {
        TaskQueryImpl work = new TaskQueryImpl();
        worker.narrow(work);
        return super.findTasksByQueryCriteria(work).stream().map(Task::getId).toList();
    }

    private static boolean asksForCandidates(TaskQueryImpl query) {
        return query.getCandidateUser() != null
                || query.getCandidateGroups() != null
                || query.getCandidateGroupLike() != null
                || query.getInvolvedUser() != null
                || query.isWithCandidateGroups()
                || query.isWithCandidateUsers();
    }

    private Connection connection() {
        return getDbSqlSession().getSqlSession().getConnection();
    }
}
