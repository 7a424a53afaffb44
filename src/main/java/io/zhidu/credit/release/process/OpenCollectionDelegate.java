package io.zhidu.credit.release.process;

import io.zhidu.credit.collection.process.CollectionDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-2.2.3: from its release on, a shipment's plan is followed; one of another route than it took in the end is not. */
@Component
class OpenCollectionDelegate implements JavaDelegate {

    private final CollectionDesk collections;

    OpenCollectionDelegate(CollectionDesk collections) {
        this.collections = collections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collections.follow(
                execution.getProcessBusinessKey(),
                ShipmentReleaseProcess.CUSTOMER_NAME.get(execution),
                ShipmentReleaseProcess.ROUTE.get(execution));
    }
}
