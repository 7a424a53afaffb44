package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import io.zhidu.complaint.Severity;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-8: the clocks run from now on, with the time that the severity leaves. */
@Component
class StartClocksDelegate implements JavaDelegate {

    private final ComplaintCare care;

    StartClocksDelegate(ComplaintCare care) {
        this.care = care;
    }

    @Override
    public void execute(DelegateExecution execution) {
        care.rate(execution.getProcessBusinessKey(), Severity.of(ComplaintProcess.SEVERITY.get(execution)));
    }
}
