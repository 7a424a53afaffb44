package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhidu.platform.Refusal;
import io.zhidu.support.ZhiduTest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ZhiduTest
class GrantAuthorizationsTest {

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private IdentityService identities;

    @Autowired
    private TaskService tasks;

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @Test
    void aRevocationIsRefusedBecauseTheChecksWouldNotSeeIt() {
        Authorization revocation = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        revocation.setUserId("qiantai1");
        revocation.setResource(Resources.APPLICATION);
        revocation.setResourceId("tasklist");
        revocation.removePermission(Permissions.ACCESS);
        assertThatThrownBy(() -> authorizations.saveAuthorization(revocation))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("platform.engine.revocation"));
    }

    @Test
    void aGroupWithoutAnyGrantStaysOutAndTheCandidateOfANewTaskIsIn() {
        Task task = saved();
        try {
            tasks.addCandidateGroup(task.getId(), "theCandidates");
            identities.setAuthentication("somebody", List.of("theOthers"));
            assertThatThrownBy(() -> tasks.complete(task.getId())).isInstanceOf(AuthorizationException.class);
            identities.setAuthentication("somebody", List.of("theCandidates"));
            tasks.complete(task.getId());
            identities.clearAuthentication();
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
        } finally {
            identities.clearAuthentication();
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void whoeverMayWorkOnEveryTaskOrOnOneAsEverybodyDoesSoWithoutAGrantOfHisOwn() {
        Task any = saved();
        Task open = saved();
        Authorization everywhere = grant(Authorization.AUTH_TYPE_GRANT, "everywhere", Authorization.ANY);
        grant(Authorization.AUTH_TYPE_GLOBAL, Authorization.ANY, open.getId()); // goes with the task
        try {
            identities.setAuthentication("nobody", List.of());
            assertThatThrownBy(() -> tasks.complete(any.getId())).isInstanceOf(AuthorizationException.class);
            tasks.complete(open.getId());
            identities.setAuthentication("everywhere", null);
            tasks.complete(any.getId());
        } finally {
            identities.clearAuthentication();
            authorizations.deleteAuthorization(everywhere.getId());
            List.of(any, open).forEach(task -> tasks.deleteTask(task.getId(), true));
        }
    }

    private Task saved() {
        Task task = tasks.newTask();
        tasks.saveTask(task);
        return task;
    }

    private Authorization grant(int type, String user, String task) {
        Authorization authorization = authorizations.createNewAuthorization(type);
        authorization.setUserId(user);
        authorization.setResource(Resources.TASK);
        authorization.setResourceId(task);
        authorization.addPermission(Permissions.TASK_WORK);
        return authorizations.saveAuthorization(authorization);
    }
}
