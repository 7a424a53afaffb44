package io.zhidu.baddebt.process;

import io.zhidu.baddebt.Hearing;
import io.zhidu.baddebt.HearingService;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-3.1: what a person says about what he is to bear. */
@Component
class RecordHearingDelegate implements JavaDelegate {

    private final HearingService hearings;

    RecordHearingDelegate(HearingService hearings) {
        this.hearings = hearings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hearings.hear(
                execution.getProcessBusinessKey(),
                BadDebtProcess.BEARER.get(execution),
                Hearing.Answer.valueOf(BadDebtProcess.text("hearingAnswer")
                        .take(execution)
                        .orElseThrow()
                        .toUpperCase(Locale.ROOT)),
                BadDebtProcess.text("hearingReason").take(execution).orElse(null));
    }
}
