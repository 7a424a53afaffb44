package io.zhidu.complaint.process;

import io.zhidu.complaint.CustomerCalls;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: whether the customer is satisfied, in his own words, or that nobody took the call. */
@Component
class RecordCallDelegate implements JavaDelegate {

    private final CustomerCalls calls;
    private final ComplaintTimers timers;

    RecordCallDelegate(CustomerCalls calls, ComplaintTimers timers) {
        this.calls = calls;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        boolean reached = ComplaintProcess.text("callOutcome")
                .take(execution)
                .orElseThrow()
                .equals("answered");
        String words = ComplaintProcess.text("customerWords").take(execution).orElse(null);
        Optional<String> satisfied = ComplaintProcess.text("satisfied").take(execution);
        Integer score = ComplaintProcess.number("score").take(execution).orElse(null);
        String remark = ComplaintProcess.text("remark").take(execution).orElse(null);
        CustomerCalls.Result result = reached
                ? calls.reached(number, satisfied.filter("yes"::equals).isPresent(), score, words)
                : calls.notReached(number, remark);
        ComplaintProcess.CALL_RESULT.set(execution, result.name());
        timers.reset(number);
    }
}
