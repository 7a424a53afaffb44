package io.zhidu.people;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;

/** The engine's users and groups as the company's data want them. */
@Component
class EngineUsers {

    private final IdentityService identityService;

    EngineUsers(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** An area's own managers. */
    void areaGroup(String areaId, String name) {
        String id = Role.AREA_MANAGER.group() + areaId;
        Group known = identityService.createGroupQuery().groupId(id).singleResult();
        Group group = known == null ? identityService.newGroup(id) : known;
        group.setName(Role.AREA_MANAGER.label() + " " + name);
        group.setType("WORKFLOW");
        identityService.saveGroup(group);
    }

    void save(Person person) {
        String id = person.staff().id();
        User known = identityService.createUserQuery().userId(id).singleResult();
        User user = known == null ? fresh(id) : known;
        user.setFirstName(person.staff().name());
        user.setLastName("");
        ((IdentityServiceImpl) identityService).saveUser(user, true); // the policy is for passwords that people choose
        join(id, person.groups());
    }

    /** The engine cannot check a login without any password, so it gets one that nobody knows. */
    private User fresh(String id) {
        User user = identityService.newUser(id);
        user.setPassword(UUID.randomUUID() + "-" + UUID.randomUUID());
        return user;
    }

    private void join(String user, Set<String> wanted) {
        Set<String> present = identityService.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        without(present, wanted)
                .filter(Tenures::isRole)
                .forEach(group -> identityService.deleteMembership(user, group));
        without(wanted, present).forEach(group -> identityService.createMembership(user, group));
    }

    private static Stream<String> without(Set<String> all, Set<String> these) {
        return all.stream().filter(one -> !these.contains(one));
    }
}
