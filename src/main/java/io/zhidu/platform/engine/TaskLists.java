package io.zhidu.platform.engine;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Task queries find what a person may read: his work ({@link TaskWorker}) and what a grant opens. The engine's own way joins
 * every task with all grants that may concern it, which a group's open tasks made slow. Here the query has a condition more, at
 * the price of one index's lookup for each task, or none where it asks for the person's own work, as the lists of the Tasklist do.
 */
class TaskLists extends TaskManager {

    private static final Set<String> OF_CASE =
            Set.of(JsonTaskQueryConverter.PROCESS_INSTANCE_ID, JsonTaskQueryConverter.KEY);

    /** Of each the links are read; a case that calls back a month's customers has more. */
    private static final int FEW = 20;

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return find(query, () -> super.findTasksByQueryCriteria(query), Function.identity());
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return find(query, () -> super.findTaskCountByQueryCriteria(query), tasks -> (long) tasks.size());
    }

    /** @param answer from tasks that were all read, where that is the shorter way */
    private <T> T find(TaskQueryImpl query, Supplier<T> ask, Function<List<Task>, T> answer) {
        Optional<TaskWorker> worker = TaskWorker.asking(getCommandContext());
        if (worker.isEmpty() || worker.get().isAllThatMatches(query)) {
            return ask.get();
        }
        return few(query)
                .map(tasks -> answer.apply(readable(tasks)))
                .orElseGet(() -> narrowed(query, worker.get(), ask));
    }

    /** The engine would add its join with the grants here. */
    @Override
    protected void configureQuery(TaskQueryImpl query) {
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        getTenantManager().configureQuery(query);
    }

    /**
     * The tasks of one id or of one case, by the engine's own short statement if nothing else is asked: the long one is put
     * together anew for each query.
     */
    private Optional<List<TaskEntity>> few(TaskQueryImpl query) {
        if (query.getFirstResult() > 0
                || query.getMaxResults() < Integer.MAX_VALUE
                || query.isNoDelegationState()) { // which the converter does not know
            return Optional.empty();
        }
        Set<String> asked = new JsonTaskQueryConverter().toJsonObject(query).keySet();
        if (asked.equals(Set.of(JsonTaskQueryConverter.TASK_ID))) {
            return Optional.of(
                    Stream.ofNullable(findTaskById(query.getTaskId())).toList());
        }
        if (query.getProcessInstanceId() != null && OF_CASE.containsAll(asked)) {
            return Optional.of(findTasksByProcessInstanceId(query.getProcessInstanceId()).stream()
                            .filter(task ->
                                    query.getKey() == null || query.getKey().equals(task.getTaskDefinitionKey()))
                            .sorted(Comparator.comparing(TaskEntity::getId)) // as the long one has them
                            .toList())
                    .filter(tasks -> tasks.size() <= FEW);
        }
        return Optional.empty();
    }

    private List<Task> readable(List<TaskEntity> tasks) {
        GrantAuthorizations authorizations = (GrantAuthorizations) getAuthorizationManager();
        return new ArrayList<>(tasks.stream().filter(authorizations::mayRead).toList());
    }

    private <T> T narrowed(TaskQueryImpl query, TaskWorker worker, Supplier<T> ask) {
        Grants grants = Grants.onTasks(connection(), worker);
        Set<String> tasks = grants.resources(Resources.TASK, Permissions.READ);
        Set<String> processes = grants.resources(Resources.PROCESS_DEFINITION, Permissions.READ_TASK);
        if (tasks.contains(Authorization.ANY) || processes.contains(Authorization.ANY)) {
            return ask.get();
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
            return ask.get();
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
