package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: what was done, by whom and at what cost; or a question to the customer that remains. */
@Component
class RecordHandlingDelegate implements JavaDelegate {

    private final ComplaintCare care;
    private final CurrentUser user;

    RecordHandlingDelegate(ComplaintCare care, CurrentUser user) {
        this.care = care;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean asks = ComplaintProcess.text("handlingOutcome")
                .take(execution)
                .orElseThrow()
                .equals("ask");
        ComplaintProcess.QUESTION_OPEN.set(execution, asks);
        ComplaintProcess.RESPONSIBLE.set(execution, user.id());
        if (!asks) {
            boolean last = ComplaintProcess.LEVEL_FINAL.get(execution);
            care.handle(
                    execution.getProcessBusinessKey(),
                    ComplaintProcess.text("measures").take(execution).orElse(null),
                    Money.of(ComplaintProcess.text("cost").take(execution).orElseThrow()),
                    last);
            ComplaintProcess.DECISION_FINAL.set(execution, last);
        }
    }
}
