package io.zhidu.people;

import io.zhidu.platform.Preparation;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Outside the demo: the user {@code admin} with the password from the environment, while there is no administrator. */
@Component
@Profile("mysql & !test")
@Order(20)
class FirstAdministrator implements Preparation {

    private final IdentityService identityService;
    private final String password;

    FirstAdministrator(IdentityService identityService, @Value("${ZHIDU_ADMIN_PASSWORD}") String password) {
        this.identityService = identityService;
        this.password = password;
    }

    @Override
    public void prepare() {
        String group = Role.ADMINISTRATOR.group();
        if (identityService.createUserQuery().memberOfGroup(group).count() == 0) {
            User admin = identityService.newUser("admin");
            admin.setFirstName(Role.ADMINISTRATOR.label());
            admin.setLastName("");
            admin.setPassword(password);
            identityService.saveUser(admin);
            identityService.createMembership("admin", group);
        }
    }
}
