package io.zhidu.baddebt.deduction.process;

import io.zhidu.baddebt.deduction.RunService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 3-deduct: finance approves the preview, or sends it back for other figures. */
@Component
class RecordDeductionApprovalDelegate implements JavaDelegate {

    private final RunService runs;

    RecordDeductionApprovalDelegate(RunService runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved =
                "approve".equals(IncomeDeductionProcess.DECISION.take(execution).orElse(null));
        if (approved) {
            runs.approve(IncomeDeductionProcess.MONTH.get(execution));
        }
        IncomeDeductionProcess.APPROVED.set(execution, approved);
        IncomeDeductionProcess.REFUSAL_REASON.set(
                execution, IncomeDeductionProcess.REASON.take(execution).orElse(""));
    }
}
