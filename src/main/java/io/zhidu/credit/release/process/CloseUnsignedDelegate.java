package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-2.2.1 and 3-2.2.2: without a signature nothing leaves; the record keeps the signer's reason. */
@Component
class CloseUnsignedDelegate implements JavaDelegate {

    private final ReleaseService releases;

    CloseUnsignedDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.refuse(
                execution.getProcessBusinessKey(),
                ShipmentReleaseProcess.text("signReason").take(execution).orElseThrow());
    }
}
