package io.zhidu.repair.process;

import io.zhidu.repair.WorkService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.5: compensation, apart from the bill. */
@Component
class SettleCompensationDelegate implements JavaDelegate {

    private final WorkService work;

    SettleCompensationDelegate(WorkService work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {

        work.settleCompensation(
                execution.getProcessBusinessKey(),
                RepairOrderProcess.text("settledDamageId").take(execution).orElseThrow(),
                RepairOrderProcess.text("settlement").take(execution).orElse(null));
    }
}
