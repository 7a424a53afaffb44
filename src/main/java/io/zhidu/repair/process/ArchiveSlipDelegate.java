package io.zhidu.repair.process;

import io.zhidu.repair.ChargingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.7: the second copy is filed. */
@Component
class ArchiveSlipDelegate implements JavaDelegate {

    private final ChargingService charging;

    ArchiveSlipDelegate(ChargingService charging) {
        this.charging = charging;
    }

    @Override
    public void execute(DelegateExecution execution) {

        RepairOrderProcess.answer("slipFiled").take(execution);
        charging.archiveSlip(execution.getProcessBusinessKey());
    }
}
