package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import io.zhidu.platform.CurrentUser;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-2.2.1 and 3-2.2.2: signed or refused, for this amount and snapshot. */
@Component
class RecordSignatureDelegate implements JavaDelegate {

    private final ReleaseService releases;
    private final SigningDeputies deputies;
    private final CurrentUser user;

    RecordSignatureDelegate(ReleaseService releases, SigningDeputies deputies, CurrentUser user) {
        this.releases = releases;
        this.deputies = deputies;
        this.user = user;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean given = ShipmentReleaseProcess.text("signOutcome")
                .take(execution)
                .orElseThrow()
                .equals("signed");
        String number = execution.getProcessBusinessKey();
        releases.sign(
                number,
                SigningSheet.REVISION
                        .find(execution)
                        .orElseGet(() -> releases.get(number).revision()),
                given,
                ShipmentReleaseProcess.text("signReason").find(execution).orElse(null),
                deputies.principal(
                                user.id(),
                                ShipmentReleaseProcess.text("signerGroup").get(execution))
                        .orElse(null));
        SigningSheet.forget(execution);
        ShipmentReleaseProcess.answer("signatureGiven").set(execution, given);
    }
}
