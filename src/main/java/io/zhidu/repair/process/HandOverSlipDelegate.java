package io.zhidu.repair.process;

import io.zhidu.repair.ChargingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.7: the third copy goes to finance. */
@Component
class HandOverSlipDelegate implements JavaDelegate {

    private final ChargingService charging;

    HandOverSlipDelegate(ChargingService charging) {
        this.charging = charging;
    }

    @Override
    public void execute(DelegateExecution execution) {

        RepairOrderProcess.answer("slipHandedOver").take(execution);
        charging.handOverSlip(execution.getProcessBusinessKey());
    }
}
