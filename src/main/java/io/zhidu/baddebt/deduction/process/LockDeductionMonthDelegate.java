package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.RunService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 3-deduct: from now on nothing of the month changes. */
@Component
class LockDeductionMonthDelegate implements JavaDelegate {

    private final RunService runs;

    LockDeductionMonthDelegate(RunService runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.lock(IncomeDeductionProcess.MONTH.get(execution));
    }
}
