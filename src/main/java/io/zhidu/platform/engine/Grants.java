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
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * Which grants a person has, himself, by his groups or like everybody, for what a check asks. One short statement in place
 * of the engine's own, which is built anew at every check and nests six subqueries for each permission that would do. Of three
 * parts, each of which finds its few rows by a unique index; in one, all grants on every resource would be looked through.
 *
 * @param types of the resources that were asked about
 * @param resources ids of those
 */
record Grants(String user, Set<Integer> types, Set<String> resources, List<Grant> found) {

    private static final String COLUMNS =
            "SELECT TYPE_, USER_ID_, GROUP_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ FROM ACT_RU_AUTHORIZATION";
    private static final String GRANTS =
            COLUMNS + " WHERE %s IN (%s) AND RESOURCE_TYPE_ IN (%s) AND RESOURCE_ID_ IN (%s)";
    private static final String OF_RESOURCE = COLUMNS + " WHERE RESOURCE_ID_ = ? AND RESOURCE_TYPE_ = ?";
    private static final String EVERYBODY = "TYPE_ = " + Authorization.AUTH_TYPE_GLOBAL + " AND USER_ID_";
    private static final String PERSON = "TYPE_ = " + Authorization.AUTH_TYPE_GRANT + " AND USER_ID_";
    private static final String GROUPS = "TYPE_ = " + Authorization.AUTH_TYPE_GRANT + " AND GROUP_ID_";

    /** One row: the permissions are a set of bits, a check wants all of its own in one row. */
    record Grant(int type, String user, String group, int resourceType, String resourceId, int permissions) {

        boolean isFor(String person, List<String> groups) {
            return switch (type) {
                case Authorization.AUTH_TYPE_GLOBAL -> Authorization.ANY.equals(user);
                case Authorization.AUTH_TYPE_GRANT ->
                    person.equals(user) || group != null && groups != null && groups.contains(group);
                default -> false;
            };
        }

        boolean covers(PermissionCheck check) {
            return (resourceId.equals(Authorization.ANY) || resourceId.equals(check.getResourceId()))
                    && resourceType == check.getResourceType()
                    && (permissions & check.getPerms()) == check.getPerms();
        }
    }

    boolean cover(PermissionCheck check) {
        return found.stream().anyMatch(grant -> grant.covers(check));
    }

    /** Whether it is known from what was read that the person himself has no grant for exactly this; else it is not known. */
    boolean areWithoutOwn(String person, Resource resource, String resourceId) {
        return user.equals(person)
                && types.contains(resource.resourceType())
                && resources.contains(resourceId)
                && found.stream()
                        .noneMatch(grant -> user.equals(grant.user())
                                && grant.resourceType() == resource.resourceType()
                                && grant.resourceId().equals(resourceId));
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
        List<Object> parameters = new ArrayList<>();
        StringJoiner sql = new StringJoiner(" UNION ALL ");
        holders(user, groups).forEach((holder, names) -> {
            sql.add(GRANTS.formatted(holder, marks(names.size()), marks(types.size()), marks(resources.size())));
            Stream.of(names, types, resources).forEach(parameters::addAll);
        });
        return new Grants(user, types, resources, rows(connection, sql.toString(), parameters));
    }

    /** Reads what was granted on one resource alone, whose few rows one index finds: mostly that is enough already. */
    static Grants read(Connection connection, String user, List<String> groups, Resource resource, String resourceId) {
        List<Grant> found = rows(connection, OF_RESOURCE, List.of(resourceId, resource.resourceType())).stream()
                .filter(grant -> grant.isFor(user, groups))
                .toList();
        return new Grants(user, Set.of(resource.resourceType()), Set.of(resourceId), found);
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
                    grants.add(new Grant(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getString(5),
                            row.getInt(6)));
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
