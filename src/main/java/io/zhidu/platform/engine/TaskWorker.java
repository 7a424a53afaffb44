package io.zhidu.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * A person with his groups, as somebody who works on tasks: on those that he is the assignee or owner of or is linked with, and
 * those that a group of his is a candidate of, for as long as that is so. No grant is written down for it.
 */
record TaskWorker(String user, List<String> groups) {

    /** Not to hand it on or to change it. */
    private static final int PERMISSIONS = Permissions.READ.getValue() | Permissions.TASK_WORK.getValue();

    TaskWorker {
        groups = groups == null ? List.of() : new ArrayList<>(groups); // which may be asked for null
    }

    /** Whoever asks; nobody while the engine itself does, or the product for somebody: then everything is found. */
    static Optional<TaskWorker> asking(CommandContext context) {
        return Optional.ofNullable(context.getAuthentication())
                .filter(who -> who.getUserId() != null
                        && context.isAuthorizationCheckEnabled()
                        && Context.getProcessEngineConfiguration().isAuthorizationEnabled())
                .map(who -> new TaskWorker(who.getUserId(), who.getGroupIds()));
    }

    /** Whether a check asks for no more than what comes with working on the one task that it names. */
    static boolean isEnoughFor(PermissionCheck check) {
        return check.getResourceType() == Resources.TASK.resourceType()
                && check.getResourceId() != null
                && !check.getResourceId().equals(Authorization.ANY)
                && (check.getPerms() & ~PERMISSIONS) == 0;
    }

    boolean worksOn(TaskEntity task) {
        return user.equals(task.getAssignee())
                || user.equals(task.getOwner())
                || task.getIdentityLinks().stream()
                        .anyMatch(link -> user.equals(link.getUserId())
                                || IdentityLinkType.CANDIDATE.equals(link.getType())
                                        && link.getGroupId() != null
                                        && groups.contains(link.getGroupId()));
    }

    /** Whether everything that the query may find is his work by the query's own conditions. */
    boolean isAllThatMatches(TaskQueryImpl query) {
        return !query.isOrQueryActive()
                && (user.equals(query.getAssignee())
                        || user.equals(query.getOwner())
                        || user.equals(query.getInvolvedUser())
                        || isAnyCandidateOf(query));
    }

    private boolean isAnyCandidateOf(TaskQueryImpl query) {
        String candidate = query.getCandidateUser();
        List<String> candidates = query.getCandidateGroups(); // with those of the user, as the query reads them
        return (candidate != null || candidates != null)
                && query.getCandidateGroupLike() == null
                && (candidate == null || candidate.equals(user))
                && (candidates == null || groups.containsAll(candidates));
    }

    /** Adds to a query's conditions that it be his work. @return the alternatives, to which more may be added */
    TaskQueryImpl narrow(TaskQueryImpl query) {
        TaskQueryImpl work = (TaskQueryImpl) query.or();
        work.taskInvolvedUser(user);
        if (!groups.isEmpty()) {
            work.taskCandidateGroupIn(groups).includeAssignedTasks();
        }
        return work;
    }
}
