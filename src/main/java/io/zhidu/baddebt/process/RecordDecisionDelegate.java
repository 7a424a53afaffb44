package io.zhidu.baddebt.process;

import io.zhidu.baddebt.DecisionService;
import io.zhidu.baddebt.DecisionService.Decision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-3.1 to 3-3.3: approved, let be, or sent back. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final DecisionService decisions;

    RecordDecisionDelegate(DecisionService decisions) {
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
