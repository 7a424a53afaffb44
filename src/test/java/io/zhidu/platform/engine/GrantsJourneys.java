package io.zhidu.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Our permission check against the engine's own, over grants of every kind; one body for both databases. */
abstract class GrantsJourneys {

    private static final List<String> USERS = List.of("first", "second", "*");
    private static final List<List<String>> GROUPS =
            List.of(List.of(), List.of("some"), List.of("others"), List.of("others", "some", "more"), List.of("*"));
    private static final List<PermissionCheck> CHECKS = List.of(
            check(TASK_WORK, TASK, "t-1"),
            check(TASK_WORK, TASK, "t-2"),
            check(UPDATE, TASK, "t-1"),
            check(UPDATE, TASK, null),
            check(READ, TASK, "*"),
            check(UPDATE_TASK, PROCESS_DEFINITION, "repair-order"),
            check(CREATE_INSTANCE, PROCESS_DEFINITION, "repair-order"),
            check(CREATE, PROCESS_INSTANCE, null),
            check(ACCESS, APPLICATION, "tasklist"),
            check(READ, FILTER, "f-1"));

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ProcessEngine engine;

    private final List<Authorization> granted = new ArrayList<>();

    @BeforeEach
    void grants() {
        grant("first", null, TASK, "t-1", READ, TASK_WORK);
        grant("second", null, TASK, "*", READ);
        grant("*", null, FILTER, "f-1", READ); // to a user of that name only, not to everybody
        grant(null, "some", TASK, "t-1", UPDATE);
        grant(null, "others", PROCESS_DEFINITION, "*", CREATE_INSTANCE);
        grant(null, "*", PROCESS_INSTANCE, "*", CREATE);
        grant(null, "more", TASK, "t-2", READ); // the other half of a permission
        everybody(APPLICATION, "tasklist", ACCESS);
    }

    @AfterEach
    void takeBack() {
        granted.forEach(one -> authorizations.deleteAuthorization(one.getId()));
    }

    @Test
    void everyAnswerIsTheEnginesOwn() {
        Set<Boolean> answers = new HashSet<>();
        for (String user : USERS) {
            for (List<String> groups : GROUPS) {
                CHECKS.forEach(check -> answers.add(same(user, groups, composite(true, check))));
                for (int i = 1; i < CHECKS.size(); i++) {
                    answers.add(same(user, groups, composite(true, CHECKS.get(i - 1), CHECKS.get(i))));
                    answers.add(same(user, groups, composite(false, CHECKS.get(i - 1), CHECKS.get(i))));
                }
            }
        }
        assertThat(answers).containsOnly(true, false);
    }

    private boolean same(String user, List<String> groups, CompositePermissionCheck checks) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    boolean theirs = new AuthorizationManager().isAuthorized(user, groups, checks);
                    boolean ours = context.getAuthorizationManager().isAuthorized(user, groups, checks);
                    assertThat(ours).as("%s of %s", user, groups).isEqualTo(theirs);
                    return ours;
                });
    }

    private static CompositePermissionCheck composite(boolean disjunctive, PermissionCheck... checks) {
        CompositePermissionCheck composite = new CompositePermissionCheck(disjunctive);
        composite.setAtomicChecks(new ArrayList<>(List.of(checks)));
        return composite;
    }

    private static PermissionCheck check(Permission permission, Resource resource, String id) {
        PermissionCheck check = new PermissionCheck();
        check.setPermission(permission);
        check.setResource(resource);
        check.setResourceId(id);
        return check;
    }

    private void grant(String user, String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setGroupId(group);
        save(grant, resource, id, permissions);
    }

    private void everybody(Resource resource, String id, Permission... permissions) {
        save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), resource, id, permissions);
    }

    private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
        grant.setResource(resource);
        grant.setResourceId(id);
        for (Permission permission : permissions) {
            grant.addPermission(permission);
        }
        granted.add(authorizations.saveAuthorization(grant));
    }
}
