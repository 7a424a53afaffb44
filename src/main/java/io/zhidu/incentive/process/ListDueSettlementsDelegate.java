package io.zhidu.incentive.process;

import io.zhidu.incentive.CollectingService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-4.1, 2-5.1, 2-6, 2-7, 2-8: kept, because the list shrinks as soon as the first has begun. */
@Component
class ListDueSettlementsDelegate implements JavaDelegate {

    private final CollectingService collecting;

    ListDueSettlementsDelegate(CollectingService collecting) {
        this.collecting = collecting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> due = collecting.due();
        IncentiveDueProcess.DUE.set(execution, String.join(",", due));
        IncentiveDueProcess.ANY_DUE.set(execution, !due.isEmpty());
    }
}
