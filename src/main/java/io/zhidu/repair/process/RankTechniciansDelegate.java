package io.zhidu.repair.process;

import io.zhidu.repair.VisitService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.3: whom the supervisor is shown, and why. */
@Component
class RankTechniciansDelegate implements JavaDelegate {

    private final VisitService visits;

    RankTechniciansDelegate(VisitService visits) {
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {

        RepairOrderProcess.RANKING.set(execution, visits.rankTechnicians(execution.getProcessBusinessKey()));
    }
}
