package io.zhidu.platform.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Settings that are a matter of speed or safety, not of taste; measured and explained in platform-notes. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

    private final String cleanupFrom;
    private final String cleanupTo;

    EngineSettings(
            @Value("${zhidu.audit.cleanup-from}") String cleanupFrom,
            @Value("${zhidu.audit.cleanup-to}") String cleanupTo) {
        this.cleanupFrom = cleanupFrom;
        this.cleanupTo = cleanupTo;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        // 16 updates an instance fewer than "end", and no deadlock where several people complete one task.
        engine.setHistoryRemovalTimeStrategy("start");
        // Grants only: see GrantAuthorizations.
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        List<SessionFactory> factories = new ArrayList<>(
                Optional.ofNullable(engine.getCustomSessionFactories()).orElseGet(List::of));
        factories.add(new EngineSession(AuthorizationManager.class, GrantAuthorizations::new));
        factories.add(new EngineSession(TaskManager.class, TaskLists::new));
        engine.setCustomSessionFactories(factories);
        engine.setResourceAuthorizationProvider(new CardGrants());
        engine.setTaskService(new Claims());
        engine.setDmnEngineConfiguration(
                new DefaultDmnEngineConfiguration().feelEngineFactory(ReadOnceFeel::new)); // for forms too
        engine.setIdGenerator(new StrongUuidGenerator());
        // An insert at every assignment, only to count licensed users of the vendor's other edition.
        engine.setTaskMetricsEnabled(false);
        engine.setHistoryCleanupBatchWindowStartTime(cleanupFrom);
        engine.setHistoryCleanupBatchWindowEndTime(cleanupTo);
        // A BPMN error that nothing catches must fail instead of ending the case in silence.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        // Expressions in queries run as code (CVE-2026-109432). The stored ones stay on for the filters that start-up
        // makes
        // ("mine", "due today"); QueryGuard lets nobody store or send another.
        engine.setEnableExpressionsInStoredQueries(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableCmdExceptionLogging(false); // FailureLog tells a person's mistake from a failure
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        if (engine instanceof SpringTransactionsProcessEngineConfiguration spring) {
            spring.setDeploymentResources(Arrays.stream(spring.getDeploymentResources())
                    .map(NamedByFile::new)
                    .toArray(Resource[]::new));
        }
    }
}
