package io.zhidu.complaint.process;

import io.zhidu.complaint.Escalations;
import io.zhidu.platform.Times;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-8: whoever holds it reads in his task that three quarters of the time are over. */
@Component
class RemindHolderDelegate implements JavaDelegate {

    private final Escalations escalations;
    private final ComplaintTimers timers;
    private final Clock clock;

    RemindHolderDelegate(Escalations escalations, ComplaintTimers timers, Clock clock) {
        this.escalations = escalations;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (escalations.remind(number)) {
            ComplaintProcess.REMINDED_AT.set(execution, Times.show(Times.now(clock)));
        }
        timers.reset(number);
    }
}
