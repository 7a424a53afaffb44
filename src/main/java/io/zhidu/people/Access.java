package io.zhidu.people;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * The one place that declares who may do what in the engine. Work on a task comes with being its candidate or assignee; this
 * adds what a role may open, start and read. Granted anew at every start where it is missing.
 */
@Component
class Access {

    private static final String REPAIR_ORDER = "repair-order";
    private static final String MONTH_END = "repair-month-end";
    private static final String SHIPMENT = "shipment-release";
    private static final String COLLECTION = "over-credit-collection";
    private static final String CREDIT_ACCOUNT = "credit-account";
    private static final String INCOME_DEDUCTION = "income-deduction";
    private static final String BAD_DEBT = "bad-debt";
    private static final String COMPLAINT = "complaint";
    private static final String SETTLEMENT = "incentive-settlement";
    private static final String APPEAL = "incentive-appeal";
    /** Not the area managers: what is not of their own area does not exist for them. */
    private static final List<Role> CREDIT_READERS =
            List.of(Role.SALES_DEPARTMENT, Role.MARKETING_DEPARTMENT_HEAD, Role.GENERAL_MANAGER, Role.FINANCE);

    /** Whoever may hold a complaint at one of its levels, and those who hear of it first. */
    private static final List<Role> COMPLAINT_READERS = List.of(
            Role.FRONT_DESK,
            Role.COMPLAINT_HANDLER,
            Role.DEPARTMENT_HEAD,
            Role.GENERAL_MANAGER,
            Role.SUPERVISION_COMMITTEE,
            Role.CALLBACK_SPECIALIST);

    private static final List<Role> COMPLAINT_STARTERS =
            List.of(Role.FRONT_DESK, Role.COMPLAINT_HANDLER, Role.CALLBACK_SPECIALIST);
    private static final List<Role> READERS = List.of(Role.ENGINEERING_SUPERVISOR, Role.FINANCE, Role.WAREHOUSE_KEEPER);
    private static final List<Role> STARTERS = List.of(Role.FRONT_DESK, Role.TECHNICIAN);

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;

    Access(IdentityService identityService, AuthorizationService authorizationService) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
    }

    void grantAll() {
        for (Role role : Role.values()) {
            group(role);
            switch (role) {
                case ADMINISTRATOR -> administrator(role);
                case AUDITOR -> auditor(role);
                default -> approver(role);
            }
        }
        // READ: the Tasklist names a task's process and shows its diagram. READ_INSTANCE: its cards show number,
        // customer
        // and appointment of the order. Who has no task in a process reads neither.
        READERS.forEach(role -> grant(role, Resources.PROCESS_DEFINITION, REPAIR_ORDER, READ, READ_INSTANCE));
        STARTERS.forEach(role -> {
            grant(role, Resources.PROCESS_DEFINITION, REPAIR_ORDER, READ, READ_INSTANCE, CREATE_INSTANCE);
            grant(role, Resources.PROCESS_INSTANCE, ANY, CREATE);
        });
        grant(Role.CALLBACK_SPECIALIST, Resources.PROCESS_DEFINITION, MONTH_END, READ, READ_INSTANCE);
        grant(
                Role.ENGINEERING_SUPERVISOR,
                Resources.PROCESS_DEFINITION,
                MONTH_END,
                READ,
                READ_INSTANCE,
                CREATE_INSTANCE);
        grant(Role.ENGINEERING_SUPERVISOR, Resources.PROCESS_INSTANCE, ANY, CREATE);
        grantCredit();
        grantBadDebt();
        grantDeductions();
        grantComplaints();
        grantIncentives();
    }

    /** Everybody may object to what he is paid; the figures of all are for those who sign and pay. */
    private void grantIncentives() {
        Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR && role != Role.AUDITOR)
                .forEach(role -> {
                    grant(role, Resources.PROCESS_DEFINITION, APPEAL, READ, CREATE_INSTANCE);
                    grant(role, Resources.PROCESS_INSTANCE, ANY, CREATE);
                });
        List.of(Role.SERVICE_ENGINEER, Role.TEAM_LEADER, Role.SERVICE_MANAGEMENT)
                .forEach(role -> grant(role, Resources.PROCESS_DEFINITION, SETTLEMENT, READ));
        List.of(Role.DEPARTMENT_HEAD, Role.HUMAN_RESOURCES, Role.LEADER, Role.FINANCE)
                .forEach(role -> {
                    grant(role, Resources.PROCESS_DEFINITION, SETTLEMENT, READ, READ_INSTANCE);
                    grant(role, Resources.PROCESS_DEFINITION, APPEAL, READ_INSTANCE);
                });
        List.of(Role.DEPARTMENT_HEAD, Role.HUMAN_RESOURCES)
                .forEach(role -> grant(role, Resources.PROCESS_DEFINITION, SETTLEMENT, CREATE_INSTANCE));
    }

    private void grantDeductions() {
        grant(Role.FINANCE, Resources.PROCESS_DEFINITION, INCOME_DEDUCTION, READ, READ_INSTANCE, CREATE_INSTANCE);
        grant(Role.FINANCE, Resources.PROCESS_INSTANCE, ANY, CREATE);
    }

    /** Anybody may be made responsible for a complaint: his Tasklist then names the process and shows its diagram. */
    private void grantComplaints() {
        Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR && role != Role.AUDITOR)
                .forEach(role -> grant(role, Resources.PROCESS_DEFINITION, COMPLAINT, READ));
        COMPLAINT_READERS.forEach(role -> grant(role, Resources.PROCESS_DEFINITION, COMPLAINT, READ, READ_INSTANCE));
        COMPLAINT_STARTERS.forEach(role -> {
            grant(role, Resources.PROCESS_DEFINITION, COMPLAINT, CREATE_INSTANCE);
            grant(role, Resources.PROCESS_INSTANCE, ANY, CREATE);
        });
    }

    private void grantCredit() {
        for (String process : List.of(SHIPMENT, COLLECTION, CREDIT_ACCOUNT)) {
            CREDIT_READERS.forEach(role -> grant(role, Resources.PROCESS_DEFINITION, process, READ, READ_INSTANCE));
            grant(Role.AREA_MANAGER, Resources.PROCESS_DEFINITION, process, READ);
        }
        // What they do in it shows on their tasks' own cards; a customer's credit is not theirs to read.
        List.of(Role.LOGISTICS_SPECIALIST, Role.WAREHOUSE_KEEPER).forEach(role -> {
            grant(role, Resources.PROCESS_DEFINITION, SHIPMENT, READ);
            List.of(SHIPMENT, COLLECTION, CREDIT_ACCOUNT).forEach(process -> revoke(role, process));
        });
        List.of(Role.SALES_DEPARTMENT, Role.LOGISTICS_SPECIALIST).forEach(role -> {
            grant(role, Resources.PROCESS_DEFINITION, SHIPMENT, CREATE_INSTANCE);
            grant(role, Resources.PROCESS_INSTANCE, ANY, CREATE);
        });
        grant(Role.SALES_DEPARTMENT, Resources.PROCESS_DEFINITION, CREDIT_ACCOUNT, CREATE_INSTANCE);
    }

    /** Anybody may have to bear, and is heard; a reporter reads the case from its page. */
    private void grantBadDebt() {
        Arrays.stream(Role.values()).forEach(role -> grant(role, Resources.PROCESS_DEFINITION, BAD_DEBT, READ));
        List.of(Role.FINANCE, Role.GENERAL_MANAGER, Role.LEADER, Role.MARKETING_DEPARTMENT_HEAD)
                .forEach(role -> grant(role, Resources.PROCESS_DEFINITION, BAD_DEBT, READ_INSTANCE));
        List.of(Role.FINANCE, Role.WAREHOUSE_KEEPER, Role.LOGISTICS_SPECIALIST, Role.AUDITOR)
                .forEach(role -> {
                    grant(role, Resources.PROCESS_DEFINITION, BAD_DEBT, CREATE_INSTANCE);
                    grant(role, Resources.PROCESS_INSTANCE, ANY, CREATE);
                });
        grant(Role.AUDITOR, Resources.APPLICATION, "tasklist", ACCESS);
    }

    private void approver(Role role) {
        grant(role, Resources.APPLICATION, "tasklist", ACCESS);
        grant(role, Resources.FILTER, ANY, READ);
        grant(role, Resources.USER, ANY, READ);
        grant(role, Resources.GROUP, ANY, READ); // a task names the other role that may do it
    }

    private void auditor(Role role) {
        grant(role, Resources.APPLICATION, "cockpit", ACCESS);
        grant(role, Resources.PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY);
        grant(role, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY);
        grant(role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, READ);
        grant(role, Resources.OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ);
    }

    private void administrator(Role role) {
        Arrays.stream(Resources.values()).forEach(resource -> grant(role, resource, ANY, ALL));
    }

    private void group(Role role) {
        if (identityService.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identityService.newGroup(role.group());
            group.setName(role.label());
            group.setType("WORKFLOW");
            identityService.saveGroup(group);
        }
    }

    /** What an earlier version granted. */
    private void revoke(Role role, String process) {
        known(role, Resources.PROCESS_DEFINITION, process)
                .filter(grant -> grant.isPermissionGranted(READ_INSTANCE))
                .ifPresent(grant -> {
                    grant.removePermission(READ_INSTANCE);
                    authorizationService.saveAuthorization(grant);
                });
    }

    private Optional<Authorization> known(Role role, Resource resource, String id) {
        return Optional.ofNullable(authorizationService
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(role.group())
                .resourceType(resource)
                .resourceId(id)
                .singleResult());
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        Authorization grant = known(role, resource, id).orElseGet(() -> fresh(role, resource, id));
        if (!Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
            Arrays.stream(permissions).forEach(grant::addPermission);
            authorizationService.saveAuthorization(grant);
        }
    }

    private Authorization fresh(Role role, Resource resource, String id) {
        Authorization grant = authorizationService.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(role.group());
        grant.setResource(resource);
        grant.setResourceId(id);
        return grant;
    }
}
