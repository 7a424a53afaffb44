package io.zhidu.people;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to click and who may log in. */
@Component
@Profile("demo")
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final Environment environment;
    private final IdentityService identityService;

    DemoWelcome(Environment environment, IdentityService identityService) {
        this.environment = environment;
        this.identityService = identityService;
    }

    @EventListener(ApplicationReadyEvent.class)
    void welcome() {
        LOG.info("""

                制度 Zhidu is ready: http://localhost:{}/
                Log in with the password {} as
                {}
                """, environment.getProperty("local.server.port"), DemoPassword.PASSWORD, roles());
    }

    private String roles() {
        return Arrays.stream(Role.values())
                .map(role -> "  %s %s".formatted(role.label(), logins(role)))
                .collect(Collectors.joining("\n"));
    }

    private String logins(Role role) {
        return identityService.createUserQuery().memberOfGroup(role.group()).orderByUserId().asc().list().stream()
                .map(User::getId)
                .collect(Collectors.joining(", "));
    }
}
