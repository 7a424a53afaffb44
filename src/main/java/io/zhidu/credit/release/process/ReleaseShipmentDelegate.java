package io.zhidu.credit.release.process;

import io.zhidu.credit.release.FactsChanged;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Route;
import io.zhidu.credit.release.RouteFacts;
import io.zhidu.platform.Money;
import io.zhidu.platform.Sentences;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-2.1: lets the goods go, if what the decision rested upon still holds. */
@Component
class ReleaseShipmentDelegate implements JavaDelegate {

    private final ReleaseService releases;
    private final Sentences sentences;

    ReleaseShipmentDelegate(ReleaseService releases, Sentences sentences) {
        this.releases = releases;
        this.sentences = sentences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            releases.release(execution.getProcessBusinessKey(), Route.of(ShipmentReleaseProcess.ROUTE.get(execution)));
        } catch (FactsChanged changed) {
            throw new BpmnError(ShipmentReleaseProcess.FACTS_CHANGED, sentence(changed));
        }
        ShipmentReleaseProcess.RELEASED.set(execution, true);
    }

    /** What the decision rested upon, and what holds now. */
    private String sentence(FactsChanged changed) {
        RouteFacts now = changed.facts();
        return sentences.ofRecord(
                "shipment.changed." + changed.why().name(),
                sentences.ofRecord("shipment.route." + changed.route().id()),
                sentences.ofRecord("shipment.route." + changed.now().id()),
                changed.before().available(),
                now.available(),
                changed.before().limit(),
                now.limit(),
                now.amount(),
                now.allowedAmount() == null ? Money.ZERO : now.allowedAmount());
    }
}
