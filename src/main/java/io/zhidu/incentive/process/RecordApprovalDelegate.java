package io.zhidu.incentive.process;

import io.zhidu.incentive.SettlementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-signatures: the leader approves, which locks it, or sends it back to the department with a reason. */
@Component
class RecordApprovalDelegate implements JavaDelegate {

    private final SettlementService settlements;

    RecordApprovalDelegate(SettlementService settlements) {
        this.settlements = settlements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = IncentiveSettlementProcess.SETTLEMENT.get(execution);
        boolean approve = "approve"
                .equals(IncentiveSettlementProcess.DECISION.take(execution).orElse(null));
        String reason = IncentiveSettlementProcess.REASON.take(execution).orElse("");
        if (approve) {
            settlements.approve(number);
            IncentiveSettlementProcess.SIGNERS.set(
                    execution, String.join(",", settlements.get(number).signers()));
        } else {
            settlements.sendBack(number, reason);
            IncentiveSettlementProcess.SENT_BACK_REASON.set(execution, reason);
        }
        IncentiveSettlementProcess.SETTLEMENT_APPROVED.set(execution, approve);
    }
}
