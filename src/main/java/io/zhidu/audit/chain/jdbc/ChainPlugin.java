package io.zhidu.audit.chain.jdbc;

import io.zhidu.platform.Chains;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the chains into the engine. */
@Component
class ChainPlugin extends AbstractProcessEnginePlugin {

    private final Chains chains;
    private final ObjectProvider<JdbcClient> jdbc;

    ChainPlugin(Chains chains, ObjectProvider<JdbcClient> jdbc) {
        this.chains = chains;
        this.jdbc = jdbc;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getSqlSessionFactory().getConfiguration().addInterceptor(new EngineWrites(chains, jdbc));
    }
}
