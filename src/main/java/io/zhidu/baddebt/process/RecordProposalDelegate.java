package io.zhidu.baddebt.process;

import io.zhidu.baddebt.HearingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-3.1 and 3-4.2: what finance proposes, and under which reference rights are reserved. */
@Component
class RecordProposalDelegate implements JavaDelegate {

    private final HearingService hearings;

    RecordProposalDelegate(HearingService hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String note = BadDebtProcess.text("proposalNote").take(execution).orElse(null);
        hearings.propose(
                execution.getProcessBusinessKey(),
                note,
                BadDebtProcess.text("legalReference").find(execution).orElse(null));
        BadDebtProcess.PROPOSAL.set(execution, note);
    }
}
