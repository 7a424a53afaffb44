package io.zhidu.baddebt.process;

import io.zhidu.baddebt.BadDebt;
import io.zhidu.baddebt.InvestigationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-3.1 and 3-3.2: the facts; the class follows from the shipment's release record. */
@Component
class RecordInvestigationDelegate implements JavaDelegate {

    private final InvestigationService investigations;

    RecordInvestigationDelegate(InvestigationService investigations) {
        this.investigations = investigations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        BadDebt debt = investigations.investigate(
                execution.getProcessBusinessKey(),
                BadDebtProcess.text("findings").take(execution).orElse(null),
                BadDebtProcess.text("debtShipment").take(execution).orElse(null));
        BadDebtProcess.RELEASE_ROUTE.set(execution, debt.releaseRoute());
    }
}
