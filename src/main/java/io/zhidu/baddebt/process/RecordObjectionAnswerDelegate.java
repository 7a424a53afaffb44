package io.zhidu.baddebt.process;

import io.zhidu.baddebt.BadDebt;
import io.zhidu.baddebt.InvestigationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-3.1: an objection is answered once; facts that changed change the class. */
@Component
class RecordObjectionAnswerDelegate implements JavaDelegate {

    private final InvestigationService investigations;

    RecordObjectionAnswerDelegate(InvestigationService investigations) {
        this.investigations = investigations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String answer = BadDebtProcess.text("objectionAnswer").take(execution).orElse(null);
        BadDebt debt = investigations.answer(
                execution.getProcessBusinessKey(),
                answer,
                BadDebtProcess.text("debtShipment").take(execution).orElse(null));
        BadDebtProcess.ANSWER.set(execution, answer);
        BadDebtProcess.RELEASE_ROUTE.set(execution, debt.releaseRoute());
    }
}
