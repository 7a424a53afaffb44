package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintIntake;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: opened again under its old number, at the level that it had come to. */
@Component
class ReopenComplaintDelegate implements JavaDelegate {

    private final ComplaintIntake intake;

    ReopenComplaintDelegate(ComplaintIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ComplaintProcess.enter(execution, intake.get(execution.getProcessBusinessKey()));
    }
}
