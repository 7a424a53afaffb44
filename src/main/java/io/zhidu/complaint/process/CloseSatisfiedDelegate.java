package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import io.zhidu.complaint.ComplaintState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: the customer said that it is over. */
@Component
class CloseSatisfiedDelegate implements JavaDelegate {

    private final ComplaintCare care;

    CloseSatisfiedDelegate(ComplaintCare care) {
        this.care = care;
    }

    @Override
    public void execute(DelegateExecution execution) {
        care.close(execution.getProcessBusinessKey(), ComplaintState.SATISFIED);
    }
}
