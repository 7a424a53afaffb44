package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The requester gives up what changed under his request. */
@Component
class WithdrawRequestDelegate implements JavaDelegate {

    private final ReleaseService releases;

    WithdrawRequestDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        releases.withdraw(
                execution.getProcessBusinessKey(),
                ShipmentReleaseProcess.text("giveUpReason").take(execution).orElse(null));
        ShipmentReleaseProcess.RELEASED.set(execution, false); // as the table had it before the facts changed
    }
}
