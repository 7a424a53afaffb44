package io.zhidu.platform.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * Which grants a person has, himself, by his groups or like everybody, for what a check asks. One short statement in place
 * of the engine's own, which is built anew at every check and nests six subqueries for each permission that would do. Of three
 * parts, each of which finds its few rows by a unique index; in one, all grants on every resource would be looked through.
 * Those of cards ({@link CardGrants}) are none of a person's.
 */
record Grants(List<Grant> found) {

    private static final String OF_HOLDERS =
            "SELECT RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ FROM ACT_RU_AUTHORIZATION WHERE %s IN (%s)"
                    + " AND RESOURCE_TYPE_ IN (%s) AND ROOT_PROC_INST_ID_ IS NULL";
    private static final String ON_RESOURCES = OF_HOLDERS + " AND RESOURCE_ID_ IN (%s)";
    private static final String EVERYBODY = "TYPE_ = " + Authorization.AUTH_TYPE_GLOBAL + " AND USER_ID_";
    private static final String PERSON = "TYPE_ = " + Authorization.AUTH_TYPE_GRANT + " AND USER_ID_";
    private static final String GROUPS = "TYPE_ = " + Authorization.AUTH_TYPE_GRANT + " AND GROUP_ID_";

    /** One row: the permissions are a set of bits, a check wants all of its own in one row. */
    record Grant(int resourceType, String resourceId, int permissions) {

        boolean covers(PermissionCheck check) {
            return (resourceId.equals(Authorization.ANY) || resourceId.equals(check.getResourceId()))
                    && isOf(check.getResource(), check.getPerms());
        }

        boolean isOf(Resource resource, int wanted) {
            return resourceType == resource.resourceType() && (permissions & wanted) == wanted;
        }
    }

    boolean cover(PermissionCheck check) {
        return found.stream().anyMatch(grant -> grant.covers(check));
    }

    /** Ids of those on which there is this permission, or the sign for all of them. */
    Set<String> resources(Resource resource, Permission permission) {
        return found.stream()
                .filter(grant -> grant.isOf(resource, permission.getValue()))
                .map(Grant::resourceId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Reads what may concern any of the checks, in the transaction of the connection. */
    static Grants read(Connection connection, String user, List<String> groups, List<PermissionCheck> checks) {
        Set<Integer> types =
                checks.stream().map(PermissionCheck::getResourceType).collect(Collectors.toSet());
        Set<String> resources = checks.stream()
                .map(PermissionCheck::getResourceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        resources.add(Authorization.ANY);
        return read(connection, user, groups, ON_RESOURCES, List.of(types, resources));
    }

    /** Reads what opens tasks besides being somebody's work: grants on single tasks, on processes or on all. */
    static Grants onTasks(Connection connection, TaskWorker worker) {
        Set<Integer> types = Set.of(Resources.TASK.resourceType(), Resources.PROCESS_DEFINITION.resourceType());
        return read(connection, worker.user(), worker.groups(), OF_HOLDERS, List.of(types));
    }

    private static Grants read(
            Connection connection, String user, List<String> groups, String each, List<? extends Set<?>> conditions) {
        List<Object> parameters = new ArrayList<>();
        StringJoiner sql = new StringJoiner(" UNION ALL ");
        holders(user, groups).forEach((holder, names) -> {
            List<Object> marks = new ArrayList<>(List.of(holder, marks(names.size())));
            conditions.forEach(values -> marks.add(marks(values.size())));
            sql.add(each.formatted(marks.toArray()));
            parameters.addAll(names);
            conditions.forEach(parameters::addAll);
        });
        return new Grants(rows(connection, sql.toString(), parameters));
    }

    private static Map<String, List<String>> holders(String user, List<String> groups) {
        Map<String, List<String>> holders =
                new TreeMap<>(Map.of(EVERYBODY, List.of(Authorization.ANY), PERSON, List.of(user)));
        if (groups != null && !groups.isEmpty()) {
            holders.put(GROUPS, groups);
        }
        return holders;
    }

    private static List<Grant> rows(Connection connection, String sql, List<Object> parameters) {
        List<Grant> grants = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    grants.add(new Grant(row.getInt(1), row.getString(2), row.getInt(3)));
                }
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("the grants can't be read: " + sql, e);
        }
        return grants;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
