package io.zhidu.baddebt.process;

import io.zhidu.baddebt.HearingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-3.1: a person said nothing in time. */
@Component
class RecordSilenceDelegate implements JavaDelegate {

    private final HearingService hearings;

    RecordSilenceDelegate(HearingService hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.recordSilence(execution.getProcessBusinessKey(), BadDebtProcess.BEARER.get(execution));
    }
}
