package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-8: the customer owes an answer, and the clocks stand still. */
@Component
class AskCustomerDelegate implements JavaDelegate {

    private final ComplaintCare care;
    private final ComplaintTimers timers;

    AskCustomerDelegate(ComplaintCare care, ComplaintTimers timers) {
        this.care = care;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        care.ask(number, ComplaintProcess.text("question").take(execution).orElse(null));
        timers.reset(number);
    }
}
