package io.zhidu.repair.process;

import io.zhidu.repair.Bill;
import io.zhidu.repair.BillService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.6: every amount from catalogue and quantity. */
@Component
class ComputeFeesDelegate implements JavaDelegate {

    private final BillService bills;

    ComputeFeesDelegate(BillService bills) {
        this.bills = bills;
    }

    @Override
    public void execute(DelegateExecution execution) {

        Bill bill = bills.computeFees(
                execution.getProcessBusinessKey(),
                RepairOrderProcess.text("finding").take(execution).orElse(null),
                RepairOrderProcess.FEE_LINES.take(execution));
        RepairOrderProcess.BILL_LINES.set(execution, bill.lines());
        RepairOrderProcess.text("billTotal").set(execution, bill.total().toString());
        RepairOrderProcess.text("consentedTotal")
                .set(execution, bill.consented().toString());
        RepairOrderProcess.answer("aboveConsent").set(execution, bill.aboveConsent());
    }
}
