package io.zhidu.credit.release.process;

import io.zhidu.credit.CreditFreed;
import io.zhidu.credit.LimitsRolled;
import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.ShipmentInvoiced;
import io.zhidu.credit.release.ShipmentReferences;
import io.zhidu.platform.EngineDoor;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moves a shipment from outside its tasks: the rule first, then the message that moves the process. */
@Component
@Transactional
public class ShipmentDesk {

    private final ReleaseService releases;
    private final ShipmentReferences references;
    private final RuntimeService runtimeService;
    private final EngineDoor door;

    ShipmentDesk(
            ReleaseService releases, ShipmentReferences references, RuntimeService runtimeService, EngineDoor door) {
        this.releases = releases;
        this.references = references;
        this.runtimeService = runtimeService;
        this.door = door;
    }

    /**
     * Starts a request.
     *
     * @param variables as the request form brings them
     * @param reference the caller's own key of the request
     * @return the shipment's number
     */
    public String request(Map<String, Object> variables, String reference) {
        String number = door.open(() -> runtimeService
                .createProcessInstanceByKey(ShipmentReleaseProcess.ID)
                .setVariables(variables)
                .executeWithVariablesInReturn()
                .getVariables()
                .getValue(ShipmentReleaseProcess.ORDER_NUMBER.name(), String.class));
        references.add(reference, number);
        return number;
    }

    /**
     * Other goods, before release and by the requester alone: signatures are void, and the route is decided anew.
     *
     * @return what they come to, in yuan
     */
    public Money amend(String number, List<GoodsLine> lines) {
        Money amount = releases.amend(number, lines);
        List<Execution> waiting = of(ShipmentReleaseProcess.AMENDED, number);
        if (waiting.isEmpty()) { // a case that began on an earlier version of the model
            throw Refusal.conflict("shipment.amend.notHere", number);
        }
        Map<String, Object> goods =
                Map.of(ShipmentReleaseProcess.GOODS.name(), ShipmentReleaseProcess.GOODS.value(lines));
        door.open(() -> {
            waiting.forEach(
                    one -> runtimeService.messageEventReceived(ShipmentReleaseProcess.AMENDED, one.getId(), goods));
            return null;
        });
        return amount;
    }

    /** Before the goods have left; what the shipment held is free again. */
    public void withdraw(String number, String reason) {
        releases.withdraw(number, reason);
        send(ShipmentReleaseProcess.WITHDRAWN, of(ShipmentReleaseProcess.WITHDRAWN, number));
    }

    /** Clause 3-2.1: no further invoice will come; the case ends as with the last one. */
    public void closeRemainder(String number, String reason) {
        releases.closeRemainder(number, reason);
    }

    /** Clauses 3-1.4.1 and 3-2.2.3: what waits for this customer's money looks again, in a job of its own. */
    @EventListener
    void creditFreed(CreditFreed freed) {
        send(
                ShipmentReleaseProcess.RECEIPT_ARRIVED,
                door.open(() -> runtimeService
                        .createExecutionQuery()
                        .processDefinitionKey(ShipmentReleaseProcess.ID)
                        .processVariableValueEquals(ShipmentReleaseProcess.ACCOUNT.name(), freed.account())
                        .messageEventSubscriptionName(ShipmentReleaseProcess.RECEIPT_ARRIVED)
                        .list()));
    }

    /** Clause 3-1.3: whatever waits for money may fit into the new day's limit. */
    @EventListener(LimitsRolled.class)
    void limitsRolled() {
        send(
                ShipmentReleaseProcess.RECEIPT_ARRIVED,
                door.open(() -> runtimeService
                        .createExecutionQuery()
                        .processDefinitionKey(ShipmentReleaseProcess.ID)
                        .messageEventSubscriptionName(ShipmentReleaseProcess.RECEIPT_ARRIVED)
                        .list()));
    }

    @EventListener
    void invoiced(ShipmentInvoiced invoiced) {
        send(ShipmentReleaseProcess.INVOICED, of(ShipmentReleaseProcess.INVOICED, invoiced.shipment()));
    }

    private List<Execution> of(String message, String number) {
        return door.open(() -> runtimeService
                .createExecutionQuery()
                .processDefinitionKey(ShipmentReleaseProcess.ID)
                .processInstanceBusinessKey(number)
                .messageEventSubscriptionName(message)
                .list());
    }

    private void send(String message, List<Execution> waiting) {
        door.open(() -> {
            waiting.forEach(one -> runtimeService.messageEventReceived(message, one.getId()));
            return null;
        });
    }
}
