package io.zhidu.baddebt.process;

import io.zhidu.baddebt.DecidingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-4.2: nothing more is done about it. */
@Component
class CloseCaseDelegate implements JavaDelegate {

    private final DecidingService decisions;

    CloseCaseDelegate(DecidingService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.close(
                execution.getProcessBusinessKey(),
                BadDebtProcess.text("closingNote").take(execution).orElse(null));
    }
}
