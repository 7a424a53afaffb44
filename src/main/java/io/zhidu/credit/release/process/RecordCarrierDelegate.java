package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-2.1: who carries the goods. */
@Component
class RecordCarrierDelegate implements JavaDelegate {

    private final ReleaseService releases;

    RecordCarrierDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.recordCarrier(
                execution.getProcessBusinessKey(),
                ShipmentReleaseProcess.text("carrier").take(execution).orElseThrow(),
                ShipmentReleaseProcess.text("waybill").take(execution).orElse(null));
    }
}
