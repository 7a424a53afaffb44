package io.zhidu.platform.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * Which grants a person has, himself, by his groups or like everybody, for what a check asks. One short statement in place
 * of the engine's own, which is built anew at every check and nests six subqueries for each permission that would do.
 */
record Grants(String user, Set<String> resources, List<Grant> found) {

    private static final String GRANTS = """
            SELECT USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_ FROM ACT_RU_AUTHORIZATION
            WHERE RESOURCE_ID_ IN (%s) AND (TYPE_ = %d AND USER_ID_ = '*' OR TYPE_ = %d AND (USER_ID_ = ? OR GROUP_ID_ IN (%s)))""";

    /** One row: the permissions are a set of bits, a check wants all of its own in one row. */
    record Grant(String user, int resourceType, String resourceId, int permissions) {

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
                && resources.contains(resourceId)
                && found.stream()
                        .noneMatch(grant -> user.equals(grant.user())
                                && grant.resourceType() == resource.resourceType()
                                && grant.resourceId().equals(resourceId));
    }

    /** Reads what may concern any of the checks, in the transaction of the connection. */
    static Grants read(Connection connection, String user, List<String> groups, List<PermissionCheck> checks) {
        Set<String> resources = new HashSet<>(Set.of(Authorization.ANY));
        checks.stream()
                .map(PermissionCheck::getResourceId)
                .filter(id -> id != null)
                .forEach(resources::add);
        List<String> members = groups == null || groups.isEmpty() ? Collections.singletonList(null) : groups;
        String sql = GRANTS.formatted(
                marks(resources.size()),
                Authorization.AUTH_TYPE_GLOBAL,
                Authorization.AUTH_TYPE_GRANT,
                marks(members.size()));
        List<String> parameters = new ArrayList<>(resources);
        parameters.add(user);
        parameters.addAll(members);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            return new Grants(user, resources, rows(statement));
        } catch (SQLException e) {
            throw new ProcessEngineException("the grants of " + user + " can't be read", e);
        }
    }

    private static List<Grant> rows(PreparedStatement statement) throws SQLException {
        List<Grant> grants = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                grants.add(new Grant(row.getString(1), row.getInt(2), row.getString(3), row.getInt(4)));
            }
        }
        return grants;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
