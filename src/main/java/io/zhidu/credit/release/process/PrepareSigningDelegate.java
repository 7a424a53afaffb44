package io.zhidu.credit.release.process;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.release.ReleaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-2.2.1 and 3-2.2.2: who signs, an area manager only for his own area, and what he sees. */
@Component
class PrepareSigningDelegate implements JavaDelegate {

    private final ReleaseService releases;
    private final AccountService accounts;
    private final SigningSheet sheet;

    PrepareSigningDelegate(ReleaseService releases, AccountService accounts, SigningSheet sheet) {
        this.releases = releases;
        this.accounts = accounts;
        this.sheet = sheet;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String role = ShipmentReleaseProcess.text("signerRole").get(execution);
        String area =
                accounts.get(ShipmentReleaseProcess.ACCOUNT.get(execution)).areaId();
        ShipmentReleaseProcess.text("signerGroup")
                .set(execution, ShipmentReleaseProcess.answer("signerOfArea").get(execution) ? role + area : role);
        if (ShipmentReleaseProcess.SIGNING_LEVEL.get(execution) == 0) { // the next level sees what the first one saw
            sheet.show(execution, releases.get(number));
        }
    }
}
