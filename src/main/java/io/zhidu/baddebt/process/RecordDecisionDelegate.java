package io.zhidu.baddebt.process;

import io.zhidu.baddebt.DecidingService;
import io.zhidu.baddebt.DecidingService.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-3.1 to 3-3.3: approved, let be, or sent back. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final DecidingService decisions;

    RecordDecisionDelegate(DecidingService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.decide(
                execution.getProcessBusinessKey(),
                Decision.valueOf(BadDebtProcess.DECISION.get(execution)),
                BadDebtProcess.text("decisionReason").take(execution).orElse(null));
    }
}
