package io.zhidu.people;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Everybody's password in the demo company is the same. */
@Component
@Profile({"demo", "test"})
public class DemoPassword {

    static final String PASSWORD = "zhidu-demo";

    private final IdentityService identityService;

    DemoPassword(IdentityService identityService) {
        this.identityService = identityService;
    }

    /** @param id a user id */
    public void set(String id) {
        User user = identityService.createUserQuery().userId(id).singleResult();
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
    }
}
