package io.zhidu.repair.month.process;

import io.zhidu.repair.month.MonthEndService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 1-3.8: the callback sample. */
@Component
class DrawSampleDelegate implements JavaDelegate {

    private final MonthEndService monthEnd;

    DrawSampleDelegate(MonthEndService monthEnd) {
        this.monthEnd = monthEnd;
    }

    @Override
    public void execute(DelegateExecution execution) {
        monthEnd.drawSample(MonthEndProcess.MONTH.get(execution));
    }
}
