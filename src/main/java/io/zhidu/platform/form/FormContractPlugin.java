package io.zhidu.platform.form;

import io.zhidu.platform.engine.RememberingHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Puts the form contract into the engine. */
@Component
class FormContractPlugin extends AbstractProcessEnginePlugin {

    private final FormContract contract;
    private final FormRecords records;

    FormContractPlugin(FormContract contract, FormRecords records) {
        this.contract = contract;
        this.records = records;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors =
                new ArrayList<>(Optional.ofNullable(engine.getCustomPostCommandInterceptorsTxRequired())
                        .orElseGet(List::of));
        interceptors.add(new FormContractInterceptor(contract, records));
        engine.setCustomPostCommandInterceptorsTxRequired(interceptors);
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new HistoryWithoutFields());
    }

    /** The fields of a form are kept by {@link FormRecords}, once and together. */
    private static final class HistoryWithoutFields extends RememberingHistory {

        @Override
        public void handleEvent(HistoryEvent event) {
            if (!(event instanceof HistoricFormPropertyEventEntity)) {
                super.handleEvent(event);
            }
        }
    }
}
