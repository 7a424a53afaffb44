package io.zhidu.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who acts: as himself, with the permissions of his groups and no others. */
@Component
@Profile({"demo", "test"})
public class DemoActors {

    private final IdentityService identityService;
    private final Map<String, List<String>> members = new ConcurrentHashMap<>();
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();

    DemoActors(IdentityService identityService) {
        this.identityService = identityService;
    }

    public <T> T as(String user, Supplier<T> work) {
        List<String> own = groups.computeIfAbsent(
                user,
                id -> identityService.createGroupQuery().groupMember(id).list().stream()
                        .map(Group::getId)
                        .toList());
        identityService.setAuthentication(user, own);
        try {
            return work.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    public void as(String user, Runnable work) {
        as(user, () -> {
            work.run();
            return null;
        });
    }

    /** The members of a group share its work. */
    public String member(String group, int turn) {
        List<String> all = members.computeIfAbsent(
                group,
                id -> identityService.createUserQuery().memberOfGroup(id).orderByUserId().asc().list().stream()
                        .map(User::getId)
                        .toList());
        return all.get(turn % all.size());
    }
}
