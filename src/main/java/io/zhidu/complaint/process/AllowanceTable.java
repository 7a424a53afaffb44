package io.zhidu.complaint.process;

import io.zhidu.complaint.Allowance;
import io.zhidu.complaint.AllowanceDecision;
import io.zhidu.complaint.Severity;
import io.zhidu.platform.EngineDoor;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks {@code complaint-deadlines}. */
@Component
class AllowanceTable implements AllowanceDecision {

    private final DecisionService decisions;
    private final EngineDoor door;

    AllowanceTable(DecisionService decisions, EngineDoor door) {
        this.decisions = decisions;
        this.door = door;
    }

    @Override
    public Allowance of(Severity severity) {
        DmnDecisionRuleResult hours = door.open(() -> decisions
                .evaluateDecisionTableByKey(
                        "complaint-deadlines", Map.of(ComplaintProcess.SEVERITY.name(), severity.id()))
                .getSingleResult());
        return new Allowance(
                hours.getEntry("responseHours"), hours.getEntry("solutionHours"), hours.getEntry("callbackHours"));
    }
}
