package io.zhidu.repair.process;

import io.zhidu.repair.VisitService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.2: what the supervisor found out. */
@Component
class RecordLatenessDelegate implements JavaDelegate {

    private final VisitService visits;

    RecordLatenessDelegate(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {

        visits.recordLateness(
                execution.getProcessBusinessKey(),
                RepairOrderProcess.text("latenessCause").take(execution).orElse(null));
    }
}
