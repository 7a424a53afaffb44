package io.zhidu.complaint.process;

import io.zhidu.complaint.Complaint;
import io.zhidu.complaint.ComplaintIntake;
import io.zhidu.complaint.NewComplaint;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: numbers and acknowledges the complaint; the number is the business key. */
@Component
class RegisterComplaintDelegate implements JavaDelegate {

    private final ComplaintIntake intake;

    RegisterComplaintDelegate(ComplaintIntake intake) {
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Complaint complaint = intake.register(new NewComplaint(
                ComplaintProcess.text("channel").take(execution).orElseThrow(),
                ComplaintProcess.text("subjectNumber").take(execution).orElse(null),
                ComplaintProcess.CUSTOMER_NAME.get(execution),
                ComplaintProcess.text("phone").take(execution).orElse(null),
                ComplaintProcess.text("email").take(execution).orElse(null),
                ComplaintProcess.KIND.get(execution),
                ComplaintProcess.IMPACT.get(execution),
                ComplaintProcess.LEGAL.find(execution).orElse(false),
                ComplaintProcess.STATEMENT.take(execution).get(0).words()));
        execution.setProcessBusinessKey(complaint.number());
        ComplaintProcess.enter(execution, complaint);
    }
}
