package io.zhidu.repair.month.process;

import io.zhidu.repair.month.MonthEndService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 1-3.8, 1-5.3. */
@Component
class FreezeRegisterDelegate implements JavaDelegate {

    private final MonthEndService monthEnd;

    FreezeRegisterDelegate(MonthEndService monthEnd) {
        this.monthEnd = monthEnd;
    }

    @Override
    public void execute(DelegateExecution execution) {
        monthEnd.freezeRegister(MonthEndProcess.MONTH.get(execution));
    }
}
