package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintCare;
import io.zhidu.complaint.Corrections;
import io.zhidu.complaint.Severity;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-9: names the department and the person responsible; another severity counts from the beginning. */
@Component
class RecordAssignmentDelegate implements JavaDelegate {

    private final ComplaintCare care;
    private final Corrections corrections;
    private final ComplaintTimers timers;

    RecordAssignmentDelegate(ComplaintCare care, Corrections corrections, ComplaintTimers timers) {
        this.care = care;
        this.corrections = corrections;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String responsible = ComplaintProcess.RESPONSIBLE.get(execution);
        Optional<String> severity =
                ComplaintProcess.text("newSeverity").take(execution).filter(text -> !text.isBlank());
        Optional<String> reason = ComplaintProcess.text("severityReason").take(execution);
        severity.ifPresent(to -> corrections.changeSeverity(number, Severity.of(to), reason.orElse(null)));
        care.assign(number, ComplaintProcess.text("department").take(execution).orElseThrow(), responsible);
        severity.ifPresent(to -> ComplaintProcess.SEVERITY.set(execution, to));
        ComplaintProcess.PHASE.set(execution, "solution");
        timers.reset(number);
    }
}
