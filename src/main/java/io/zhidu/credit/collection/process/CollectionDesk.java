package io.zhidu.credit.collection.process;

import io.zhidu.credit.CreditFreed;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.platform.EngineDoor;
import io.zhidu.platform.form.FormContract;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What starts and moves collections. */
@Component
@Transactional
public class CollectionDesk {

    private final CollectionService collections;
    private final RuntimeService runtimeService;
    private final EngineDoor door;

    CollectionDesk(CollectionService collections, RuntimeService runtimeService, EngineDoor door) {
        this.collections = collections;
        this.runtimeService = runtimeService;
        this.door = door;
    }

    /** Follows the plan of a shipment released by its route; without such a plan there is nothing to follow. */
    public void follow(String shipment, String customerName, String route) {
        collections
                .find(shipment)
                .filter(plan -> plan.route().equals(route))
                .ifPresent(plan -> start(
                        shipment,
                        Map.of(
                                CollectionProcess.ORDER_NUMBER.name(), shipment,
                                CollectionProcess.CUSTOMER_NAME.name(), customerName,
                                CollectionProcess.ACCOUNT.name(), plan.account())));
    }

    /** No person's start, though a person's signature brings it about. */
    private void start(String shipment, Map<String, Object> variables) {
        FormContract.withoutForm(() ->
                door.open(() -> runtimeService.startProcessInstanceByKey(CollectionProcess.ID, shipment, variables)));
    }

    /** Settled by receipts as they come: every collection of the customer looks again, in a job of its own. */
    @EventListener
    void moneyArrived(CreditFreed freed) {
        door.open(() -> {
            runtimeService
                    .createExecutionQuery()
                    .processDefinitionKey(CollectionProcess.ID)
                    .processVariableValueEquals(CollectionProcess.ACCOUNT.name(), freed.account())
                    .messageEventSubscriptionName(CollectionProcess.MONEY_ARRIVED)
                    .list()
                    .forEach(one -> runtimeService.messageEventReceived(CollectionProcess.MONEY_ARRIVED, one.getId()));
            return null;
        });
    }
}
