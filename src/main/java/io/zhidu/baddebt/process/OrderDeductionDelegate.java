package io.zhidu.baddebt.process;

import io.zhidu.baddebt.DecidingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-3.1 to 3-3.3 and 3-4.2: what each person is to bear goes to his ledger. */
@Component
class OrderDeductionDelegate implements JavaDelegate {

    private final DecidingService decisions;

    OrderDeductionDelegate(DecidingService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.order(execution.getProcessBusinessKey());
    }
}
