package io.zhidu.repair.process;

import io.zhidu.repair.BillService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.4: asked again above the consented amount. */
@Component
class RecordFurtherConsentDelegate implements JavaDelegate {

    private final BillService bills;

    RecordFurtherConsentDelegate(BillService bills) {
        this.bills = bills;
    }

    @Override
    public void execute(DelegateExecution execution) {

        boolean agreed = "agreed"
                .equals(RepairOrderProcess.text("furtherAnswer").take(execution).orElse(null));
        bills.recordFurtherConsent(
                execution.getProcessBusinessKey(),
                agreed,
                RepairOrderProcess.text("furtherAnsweredBy").take(execution).orElse(null));
        RepairOrderProcess.answer("furtherAgreed").set(execution, agreed);
    }
}
