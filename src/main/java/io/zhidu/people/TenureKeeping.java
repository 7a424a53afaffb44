package io.zhidu.people;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.engine.EngineSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes down every change of a role in its own transaction, whichever way it comes: company import, Admin or REST all go
 * through the engine's identity provider.
 */
@Component
class TenureKeeping extends AbstractProcessEnginePlugin {

    private final ObjectProvider<Tenures> tenures;
    private final Clock clock;

    TenureKeeping(ObjectProvider<Tenures> tenures, Clock clock) {
        this.tenures = tenures;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(new EngineSession(DbIdentityServiceProvider.class, Provider::new));
    }

    private final class Provider extends DbIdentityServiceProvider {

        @Override
        public IdentityOperationResult createMembership(String user, String group) {
            IdentityOperationResult result = super.createMembership(user, group);
            String by = Optional.ofNullable(Context.getCommandContext().getAuthenticatedUserId())
                    .orElse(CurrentUser.SYSTEM);
            tenures.getObject().begin(user, group, LocalDate.now(clock), by);
            return result;
        }

        @Override
        public IdentityOperationResult deleteMembership(String user, String group) {
            IdentityOperationResult result = super.deleteMembership(user, group);
            tenures.getObject().end(user, group);
            return result;
        }

        @Override
        protected void deleteMembershipsByUserId(String user) {
            super.deleteMembershipsByUserId(user);
            tenures.getObject().endAllOf(user);
        }

        @Override
        protected void deleteMembershipsByGroupId(String group) {
            super.deleteMembershipsByGroupId(group);
            tenures.getObject().endAllIn(group);
        }
    }
}
