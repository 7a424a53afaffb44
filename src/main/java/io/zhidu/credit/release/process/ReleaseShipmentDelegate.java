package io.zhidu.credit.release.process;

import io.zhidu.credit.release.FactsChanged;
import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.Route;
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
            throw new BpmnError(
                    ShipmentReleaseProcess.FACTS_CHANGED,
                    ShipmentReleaseProcess.changes(execution, changed, sentences));
        }
    }
}
