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
        boolean overdue = ShipmentReleaseProcess.ALLOWED_AMOUNT.find(execution).isPresent();
        releases.refuse(
                execution.getProcessBusinessKey(),
                sentences.ofRecord(
                        overdue ? "shipment.refused.overdue" : "shipment.refused.third",
                        ShipmentReleaseProcess.AMOUNT.get(execution),
                        ShipmentReleaseProcess.AVAILABLE.get(execution),
                        ShipmentReleaseProcess.LIMIT.get(execution),
                        ShipmentReleaseProcess.ALLOWED_AMOUNT.find(execution).orElse("")));
    }
}
