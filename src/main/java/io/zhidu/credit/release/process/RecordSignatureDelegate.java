package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-2.2.1 and 3-2.2.2: signed or refused, for this amount and snapshot. */
@Component
class RecordSignatureDelegate implements JavaDelegate {

    private final ReleaseService releases;

    RecordSignatureDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean given = ShipmentReleaseProcess.text("signOutcome")
                .take(execution)
                .orElseThrow()
                .equals("signed");
        releases.sign(
                execution.getProcessBusinessKey(),
                given,
                ShipmentReleaseProcess.text("signReason").find(execution).orElse(null),
                null);
        SigningSheet.forget(execution);
        ShipmentReleaseProcess.answer("signatureGiven").set(execution, given);
    }
}
