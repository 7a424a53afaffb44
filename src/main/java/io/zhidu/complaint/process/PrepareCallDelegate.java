package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import io.zhidu.complaint.CustomerCalls;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: who may call, who may not, and from when on. */
@Component
class PrepareCallDelegate implements JavaDelegate {

    private final ComplaintCare care;
    private final CustomerCalls calls;
    private final Clock clock;

    PrepareCallDelegate(ComplaintCare care, CustomerCalls calls, Clock clock) {
        this.care = care;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        boolean late = ComplaintProcess.ASKED_LEVEL.get(execution) > ComplaintProcess.LEVEL.get(execution);
        ComplaintProcess.CALL_GROUPS.set(
                execution,
                late ? "callbackSpecialist," + ComplaintProcess.LEVEL_GROUP.get(execution) : "callbackSpecialist");
        ComplaintProcess.HANDLERS.set(execution, String.join(",", care.handlers(number)));
        LocalDateTime from = calls.callFrom(number);
        ComplaintProcess.CALLABLE_TODAY.set(execution, !from.isAfter(Times.now(clock)));
        ComplaintProcess.CALL_FROM.set(execution, Times.toDate(from, clock.getZone()));
    }
}
