package io.zhidu.credit.process;

import static io.zhidu.credit.process.CreditAccountProcess.text;

import io.zhidu.credit.AbandonmentService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-1.1: an opening that nobody completes is given up with its reason. */
@Component
class AbandonOpeningDelegate implements JavaDelegate {

    private final AbandonmentService abandonments;

    AbandonOpeningDelegate(AbandonmentService abandonments) {
        this.abandonments = abandonments;
    }

    @Override
    public void execute(DelegateExecution execution) {
        abandonments.abandon(
                execution.getProcessBusinessKey(),
                text("abandonedReason").take(execution).orElse(null));
    }
}
