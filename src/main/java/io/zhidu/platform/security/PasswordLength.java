package io.zhidu.platform.security;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Outside the demo a password has at least ten characters, and that is the whole rule: the engine's own policy would also
 * refuse an administrator's password that {@link RequiredEnvironment} has just let pass.
 */
@Component
@Profile("!demo & !test")
class PasswordLength extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setPasswordPolicy(() -> List.of(new PasswordPolicyLengthRuleImpl(RequiredEnvironment.LEAST_LENGTH)));
        engine.setEnablePasswordPolicy(true);
    }
}
