package io.zhidu.baddebt.process;

import io.zhidu.baddebt.AllocationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-3.1 to 3-3.3: who bears what, by the shares of the class. */
@Component
class AllocateDebtDelegate implements JavaDelegate {

    private final AllocationService allocations;
    private final BadDebtBearers bearers;

    AllocateDebtDelegate(AllocationService allocations, BadDebtBearers bearers) {
        this.allocations = allocations;
        this.bearers = bearers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        allocations.allocate(
                number,
                BadDebtProcess.DEBT_CLASS.get(execution),
                BadDebtProcess.CLAUSE.get(execution),
                BadDebtProcess.LEGAL.get(execution));
        bearers.show(execution, number);
    }
}
