package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import io.zhidu.complaint.ComplaintState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: not reached on several working days, he gets a last letter. */
@Component
class CloseUnreachableDelegate implements JavaDelegate {

    private final ComplaintCare care;

    CloseUnreachableDelegate(ComplaintCare care) {
        this.care = care;
    }

    @Override
    public void execute(DelegateExecution execution) {
        care.close(execution.getProcessBusinessKey(), ComplaintState.UNREACHABLE);
    }
}
