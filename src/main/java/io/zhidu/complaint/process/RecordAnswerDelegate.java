package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: the customer has his answer, and is to be called back. */
@Component
class RecordAnswerDelegate implements JavaDelegate {

    private final ComplaintCare care;
    private final ComplaintTimers timers;

    RecordAnswerDelegate(ComplaintCare care, ComplaintTimers timers) {
        this.care = care;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        care.answer(number, ComplaintProcess.text("answerText").take(execution).orElse(null));
        ComplaintProcess.PHASE.set(execution, "callback");
        timers.reset(number);
    }
}
