package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-1.2 and 3-1.3: what the decision table asks, from a snapshot that is kept. */
@Component
class GatherFactsDelegate implements JavaDelegate {

    private final ReleaseService releases;

    GatherFactsDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SigningSheet.forget(execution); // an amended request is signed anew
        ShipmentReleaseProcess.setFacts(execution, releases.facts(execution.getProcessBusinessKey()));
        ShipmentReleaseProcess.SIGNING_LEVEL.set(execution, 0);
    }
}
