package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-8: the customer has answered, and the clocks go on. */
@Component
class RecordCustomerAnswerDelegate implements JavaDelegate {

    private final ComplaintCare care;
    private final ComplaintTimers timers;

    RecordCustomerAnswerDelegate(ComplaintCare care, ComplaintTimers timers) {
        this.care = care;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        care.customerAnswered(
                number, ComplaintProcess.CUSTOMER_ANSWER.take(execution).orElse(null));
        timers.reset(number);
    }
}
