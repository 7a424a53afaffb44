package io.zhidu.incentive.process;

import io.zhidu.incentive.SettlementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-signatures: HR passes it on to the leader, or back to the department with a reason. */
@Component
class RecordReviewDelegate implements JavaDelegate {

    private final SettlementService settlements;

    RecordReviewDelegate(SettlementService settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = IncentiveSettlementProcess.SETTLEMENT.get(execution);
        boolean pass = "pass"
                .equals(IncentiveSettlementProcess.DECISION.take(execution).orElse(null));
        String reason = IncentiveSettlementProcess.REASON.take(execution).orElse("");
        if (pass) {
            settlements.review(number);
            IncentiveSettlementProcess.SIGNERS.set(
                    execution, String.join(",", settlements.get(number).signers()));
        } else {
            settlements.sendBack(number, reason);
            IncentiveSettlementProcess.SENT_BACK_REASON.set(execution, reason);
        }
        IncentiveSettlementProcess.REVIEW_PASSED.set(execution, pass);
    }
}
