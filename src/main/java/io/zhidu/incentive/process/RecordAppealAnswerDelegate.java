package io.zhidu.incentive.process;

import io.zhidu.incentive.AppealService;
import io.zhidu.platform.Money;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-signatures: what was wrong is reversed in the next settlement. */
@Component
class RecordAppealAnswerDelegate implements JavaDelegate {

    private final AppealService appeals;

    RecordAppealAnswerDelegate(AppealService appeals) {
        this.appeals = appeals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean upheld =
                "upheld".equals(IncentiveAppealProcess.DECISION.take(execution).orElse(null));
        Money correct = IncentiveAppealProcess.CORRECT_AMOUNT
                .take(execution)
                .filter(amount -> !amount.isBlank())
                .map(Money::of)
                .orElse(null);
        appeals.answer(
                IncentiveAppealProcess.APPEAL.get(execution),
                upheld,
                IncentiveAppealProcess.ANSWER.get(execution),
                correct);
        IncentiveAppealProcess.UPHELD.set(execution, upheld);
    }
}
