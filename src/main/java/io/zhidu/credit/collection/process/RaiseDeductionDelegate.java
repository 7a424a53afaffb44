package io.zhidu.credit.collection.process;

import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.collection.DeductionDue;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-4.1: the month is over and the last over-limit shipment is unpaid. */
@Component
class RaiseDeductionDelegate implements JavaDelegate {

    private final CollectionService collections;

    RaiseDeductionDelegate(CollectionService collections) {
        this.collections = collections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DeductionDue due = collections.raiseDeduction(execution.getProcessBusinessKey());
        CollectionProcess.text("deductionSigner").set(execution, due.signer());
        CollectionProcess.text("deductionAmount").set(execution, due.amount().toString());
    }
}
