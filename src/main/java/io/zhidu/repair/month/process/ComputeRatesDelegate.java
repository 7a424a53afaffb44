package io.zhidu.repair.month.process;

import io.zhidu.repair.month.MonthEndService;
import io.zhidu.repair.month.Shortfall;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 1-3.8, 1-5.4. */
@Component
class ComputeRatesDelegate implements JavaDelegate {

    private final MonthEndService monthEnd;

    ComputeRatesDelegate(MonthEndService monthEnd) {
        this.monthEnd = monthEnd;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Shortfall> shortfalls = monthEnd.computeRates(MonthEndProcess.MONTH.get(execution));
        MonthEndProcess.BELOW_TARGET.set(execution, !shortfalls.isEmpty());
        MonthEndProcess.SHORTFALLS.set(execution, shortfalls);
    }
}
