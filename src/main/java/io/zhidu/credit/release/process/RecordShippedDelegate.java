package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-2.1: what left the warehouse, never more than was released. */
@Component
class RecordShippedDelegate implements JavaDelegate {

    private final ReleaseService releases;

    RecordShippedDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.confirmShipped(execution.getProcessBusinessKey(), ShipmentReleaseProcess.SHIPPED.take(execution));
    }
}
