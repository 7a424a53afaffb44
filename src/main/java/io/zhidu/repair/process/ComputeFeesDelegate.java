package io.zhidu.repair.process;

import io.zhidu.repair.BillService;
import io.zhidu.repair.FeeLine;
import io.zhidu.repair.RepairOrder;
import io.zhidu.repair.RepairOrders;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.6: every amount from catalogue and quantity. */
@Component
class ComputeFeesDelegate implements JavaDelegate {

    private final BillService bills;
    private final RepairOrders orders;

    ComputeFeesDelegate(BillService bills, RepairOrders orders) {
        this.bills = bills;
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution execution) {

        String number = execution.getProcessBusinessKey();
        List<FeeLine> lines = bills.computeFees(
                number,
                RepairOrderProcess.text("finding").take(execution).orElse(null),
                RepairOrderProcess.FEE_LINES.take(execution));
        RepairOrder order = orders.get(number);
        RepairOrderProcess.BILL_LINES.set(execution, lines);
        RepairOrderProcess.text("billTotal").set(execution, order.billAmount().toString());
        RepairOrderProcess.text("consentedTotal")
                .set(execution, order.consentedAmount().toString());
        RepairOrderProcess.answer("aboveConsent").set(execution, bills.aboveConsent(number));
    }
}
