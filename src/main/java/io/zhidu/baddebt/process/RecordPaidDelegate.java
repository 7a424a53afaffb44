package io.zhidu.baddebt.process;

import io.zhidu.baddebt.DecidingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-3.1: the customer paid before it was decided; nobody bears anything. */
@Component
class RecordPaidDelegate implements JavaDelegate {

    private final DecidingService decisions;

    RecordPaidDelegate(DecidingService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.recordPaid(execution.getProcessBusinessKey());
    }
}
