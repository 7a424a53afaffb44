package io.zhidu.repair.process;

import io.zhidu.repair.WorkService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The missing parts have come. */
@Component
class ResumeWorkDelegate implements JavaDelegate {

    private final WorkService work;

    ResumeWorkDelegate(WorkService work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {

        work.resumeWork(
                execution.getProcessBusinessKey(),
                RepairOrderProcess.text("partsNote").take(execution).orElse(null));
    }
}
