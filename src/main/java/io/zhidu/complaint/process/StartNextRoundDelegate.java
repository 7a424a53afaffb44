package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import io.zhidu.complaint.ComplaintIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: not satisfied, so one level higher looks at it anew. */
@Component
class StartNextRoundDelegate implements JavaDelegate {

    private final ComplaintCare care;
    private final ComplaintIntake intake;

    StartNextRoundDelegate(ComplaintCare care, ComplaintIntake intake) {
        this.care = care;
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        care.beginRound(number);
        ComplaintProcess.level(execution, intake.get(number).level());
        ComplaintProcess.RESPONSIBLE.set(execution, null);
        ComplaintProcess.REMINDED_AT.set(execution, null);
        ComplaintProcess.PHASE.set(execution, "solution");
    }
}
