package io.zhidu.repair.process;

import io.zhidu.repair.VisitService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.3: the supervisor's choice. */
@Component
class AssignTechnicianDelegate implements JavaDelegate {

    private final VisitService visits;

    AssignTechnicianDelegate(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {

        String technician =
                RepairOrderProcess.text("chosenTechnician").take(execution).orElseThrow();
        visits.assignTechnician(
                execution.getProcessBusinessKey(),
                technician,
                RepairOrderProcess.text("dispatchReason").take(execution).orElse(null));
        execution.removeVariable(RepairOrderProcess.RANKING.name());
        RepairOrderProcess.TECHNICIAN.set(execution, technician);
    }
}
