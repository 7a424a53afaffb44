package io.zhidu.platform;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

@Component
class EngineCurrentUser implements CurrentUser {

    private final IdentityService identityService;

    EngineCurrentUser(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public String id() {
        return Optional.ofNullable(identityService.getCurrentAuthentication())
                .map(Authentication::getUserId)
                .orElse(SYSTEM);
    }
}
