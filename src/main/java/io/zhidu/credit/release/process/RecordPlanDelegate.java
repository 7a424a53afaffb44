package io.zhidu.credit.release.process;

import io.zhidu.credit.collection.CollectionService;
import io.zhidu.platform.Money;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-1.4.1 and 3-2.2.3: when the money is to come in. */
@Component
class RecordPlanDelegate implements JavaDelegate {

    private final CollectionService collections;

    RecordPlanDelegate(CollectionService collections) {
        this.collections = collections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collections.plan(
                execution.getProcessBusinessKey(),
                ShipmentReleaseProcess.ACCOUNT.get(execution),
                ShipmentReleaseProcess.ROUTE.get(execution),
                Money.of(ShipmentReleaseProcess.PLAN_BALANCE.get(execution)),
                ShipmentReleaseProcess.INSTALMENTS.take(execution));
        // the decision says it anew; a case that began on an earlier version of the model learns it here only
        ShipmentReleaseProcess.PLANNED.set(execution, true);
    }
}
