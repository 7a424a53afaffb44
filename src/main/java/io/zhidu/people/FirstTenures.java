package io.zhidu.people;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Preparation;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who had a role before tenures were written down has it since ever. */
@Component
@Order(30)
class FirstTenures implements Preparation {

    private final IdentityService identityService;
    private final Tenures tenures;

    FirstTenures(IdentityService identityService, Tenures tenures) {
        this.identityService = identityService;
        this.tenures = tenures;
    }

    @Override
    @Transactional
    public void prepare() {
        identityService.createGroupQuery().list().stream()
                .map(Group::getId)
                .filter(Tenures::isRole)
                .forEach(group -> identityService.createUserQuery().memberOfGroup(group).list().stream()
                        .map(User::getId)
                        .filter(person -> !tenures.isOpen(person, group))
                        .forEach(person -> tenures.begin(person, group, Tenures.EVER, CurrentUser.SYSTEM)));
    }
}
