package io.zhidu.repair.process;

import io.zhidu.platform.Money;
import io.zhidu.repair.ChargingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.7: finance charges what the customer signed. */
@Component
class ChargeFeesDelegate implements JavaDelegate {

    private final ChargingService charging;

    ChargeFeesDelegate(ChargingService charging) {
        this.charging = charging;
    }

    @Override
    public void execute(DelegateExecution execution) {

        RepairOrderProcess.answer("chargeConfirmed").take(execution);
        Money open = charging.chargeFees(execution.getProcessBusinessKey());
        RepairOrderProcess.text("amountOpen").set(execution, open.toString());
        RepairOrderProcess.answer("feesOpen").set(execution, open.isPositive());
    }
}
