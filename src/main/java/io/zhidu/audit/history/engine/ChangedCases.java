package io.zhidu.audit.history.engine;

import io.zhidu.audit.history.search.ChangedCase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/** Notes at the end of each transaction which cases it wrote history of, once each. */
@Component
class ChangedCases extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private final SingletonSupplier<ChangedCase> port; // the engine comes before it

    ChangedCases(ObjectProvider<ChangedCase> port) {
        this.port = SingletonSupplier.of(port::getObject);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        String instance = event.getProcessInstanceId();
        if (instance != null && TransactionSynchronizationManager.isSynchronizationActive()) {
            touched().add(instance);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @SuppressWarnings("unchecked")
    private Set<String> touched() {
        Set<String> known = (Set<String>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new LinkedHashSet<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Noting(known));
        }
        return known;
    }

    private final class Noting implements TransactionSynchronization {

        private final Set<String> touched;

        Noting(Set<String> touched) {
            this.touched = touched;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ChangedCases.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ChangedCases.this, touched);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            new ArrayList<>(touched).forEach(id -> port.obtain().note(id));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangedCases.this);
        }
    }
}
