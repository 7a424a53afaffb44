package io.zhidu.incentive.process;

import io.zhidu.incentive.SettlementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-signatures: the department answers for the figures, or has them computed anew. */
@Component
class RecordPreparationDelegate implements JavaDelegate {

    private final SettlementService settlements;

    RecordPreparationDelegate(SettlementService settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean submitted = "submit"
                .equals(IncentiveSettlementProcess.DECISION.take(execution).orElse(null));
        if (submitted) {
            String number = IncentiveSettlementProcess.SETTLEMENT.get(execution);
            settlements.prepare(number);
            IncentiveSettlementProcess.SIGNERS.set(
                    execution, String.join(",", settlements.get(number).signers()));
            IncentiveSettlementProcess.SENT_BACK_REASON.set(execution, "");
        }
        IncentiveSettlementProcess.SUBMITTED.set(execution, submitted);
    }
}
