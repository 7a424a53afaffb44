package io.zhidu.repair.process;

import io.zhidu.platform.Money;
import io.zhidu.repair.ChargingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.7: money received, in part or in full. */
@Component
class RecordReceiptDelegate implements JavaDelegate {

    private final ChargingService charging;

    RecordReceiptDelegate(ChargingService charging) {
        this.charging = charging;
    }

    @Override
    public void execute(DelegateExecution execution) {

        Money open = charging.recordReceipt(
                execution.getProcessBusinessKey(),
                Money.of(
                        RepairOrderProcess.text("receiptAmount").take(execution).orElseThrow()),
                RepairOrderProcess.text("receiptMethod").take(execution).orElse(null),
                RepairOrderProcess.text("receiptVoucher").take(execution).orElse(null));
        RepairOrderProcess.text("amountOpen").set(execution, open.toString());
        RepairOrderProcess.answer("feesOpen").set(execution, open.isPositive());
    }
}
