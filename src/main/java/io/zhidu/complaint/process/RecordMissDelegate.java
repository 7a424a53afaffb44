package io.zhidu.complaint.process;

import io.zhidu.complaint.ComplaintIntake;
import io.zhidu.complaint.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 4-8: what is late is stored with who held it, and rises one level. */
@Component
class RecordMissDelegate implements JavaDelegate {

    private final Escalations escalations;
    private final ComplaintIntake intake;

    RecordMissDelegate(Escalations escalations, ComplaintIntake intake) {
        this.escalations = escalations;
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        boolean last = ComplaintProcess.LEVEL_FINAL.get(execution);
        switch (escalations.miss(number, last)) {
            case WORK -> {
                ComplaintProcess.level(execution, intake.get(number).level());
                ComplaintProcess.RESPONSIBLE.set(execution, null);
            }
            case CALLBACK ->
                ComplaintProcess.ASKED_LEVEL.set(
                        execution, ComplaintProcess.ASKED_LEVEL.get(execution) + (last ? 0 : 1));
            case NOTHING -> {}
        }
        ComplaintProcess.REMINDED_AT.set(execution, null);
    }
}
