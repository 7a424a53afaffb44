package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import io.zhidu.platform.Sentences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-1.4.2 and 3-2.2: the table refuses; the requester and the record read why. */
@Component
class RefuseRequestDelegate implements JavaDelegate {

    private final ReleaseService releases;
    private final Sentences sentences;

    RefuseRequestDelegate(ReleaseService releases, Sentences sentences) {
        this.releases = releases;
        this.sentences = sentences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.refuse(
                execution.getProcessBusinessKey(),
                ShipmentReleaseProcess.text("refusalReason")
                        .find(execution)
                        .orElseGet(() ->
                                sentences.ofRecord("shipment.why.refused"))); // of an earlier version of the table
    }
}
