package io.zhidu.incentive.process;

import io.zhidu.incentive.CollectingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-signatures: the department has told what was missing, or settles without it and says why. */
@Component
class RecordEvidenceDecisionDelegate implements JavaDelegate {

    private final CollectingService collecting;

    RecordEvidenceDecisionDelegate(CollectingService collecting) {
        this.collecting = collecting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean accepted = "settle"
                .equals(IncentiveSettlementProcess.DECISION.take(execution).orElse(null));
        String reason = IncentiveSettlementProcess.REASON.take(execution).orElse(null);
        if (accepted) {
            collecting.acceptMissing(IncentiveSettlementProcess.SETTLEMENT.get(execution), reason);
        }
        IncentiveSettlementProcess.MISSING_ACCEPTED.set(execution, accepted);
    }
}
