package io.zhidu.repair.month.process;

import io.zhidu.repair.month.MonthEndService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 1-3.8: why a rate is below its target. */
@Component
class RecordExplanationDelegate implements JavaDelegate {

    private final MonthEndService monthEnd;

    RecordExplanationDelegate(MonthEndService monthEnd) {
        this.monthEnd = monthEnd;
    }

    @Override
    public void execute(DelegateExecution execution) {
        monthEnd.recordExplanation(
                MonthEndProcess.MONTH.get(execution),
                MonthEndProcess.EXPLANATION.take(execution).orElse(null));
    }
}
