package io.zhidu.repair.process;

import io.zhidu.repair.WorkService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.6: tried before it is billed. */
@Component
class RecordTrialRunDelegate implements JavaDelegate {

    private final WorkService work;

    RecordTrialRunDelegate(WorkService work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {

        boolean passed = "passed"
                .equals(RepairOrderProcess.text("trialResult").take(execution).orElse(null));
        RepairOrderProcess.answer("siteCleared").take(execution);
        work.recordTrialRun(
                execution.getProcessBusinessKey(),
                passed,
                RepairOrderProcess.text("trialNote").take(execution).orElse(null));
        RepairOrderProcess.answer("trialRunPassed").set(execution, passed);
    }
}
