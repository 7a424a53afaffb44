package io.zhidu.people;

import io.zhidu.platform.EngineDoor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who has which role, asked by rules, so whoever is logged in need not be permitted to ask. */
@Component
public class Memberships {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toSet());

    private final IdentityService identityService;
    private final EngineDoor engine;

    Memberships(IdentityService identityService, EngineDoor engine) {
        this.identityService = identityService;
        this.engine = engine;
    }

    List<String> rolesOf(String user) {
        return engine
                .open(() -> identityService.createGroupQuery().groupMember(user).list())
                .stream()
                .map(Group::getId)
                .filter(ROLES::contains)
                .toList();
    }

    public List<String> membersOf(String role) {
        return engine
                .open(() ->
                        identityService.createUserQuery().memberOfGroup(role).list())
                .stream()
                .map(User::getId)
                .toList();
    }
}
