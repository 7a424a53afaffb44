package io.zhidu.platform.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts the form contract into the engine. */
@Component
class FormContractPlugin extends AbstractProcessEnginePlugin {

    private final FormContract contract;

    FormContractPlugin(FormContract contract) {
        this.contract = contract;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors =
                new ArrayList<>(Optional.ofNullable(engine.getCustomPostCommandInterceptorsTxRequired())
                        .orElseGet(List::of));
        interceptors.add(new FormContractInterceptor(contract));
        engine.setCustomPostCommandInterceptorsTxRequired(interceptors);
    }
}
