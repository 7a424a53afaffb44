package io.zhidu.repair.month.process;

import io.zhidu.repair.month.MonthEndService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 1-3.8: the month to close is the business key; a month closed before is left alone. */
@Component
class DetermineMonthDelegate implements JavaDelegate {

    private final MonthEndService monthEnd;

    DetermineMonthDelegate(MonthEndService monthEnd) {
        this.monthEnd = monthEnd;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String period =
                monthEnd.determineMonth(MonthEndProcess.MONTH.find(execution).orElse(null));
        execution.setProcessBusinessKey(period);
        MonthEndProcess.MONTH.set(execution, period);
        MonthEndProcess.ALREADY_CLOSED.set(execution, monthEnd.closed(period));
    }
}
