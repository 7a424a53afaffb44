package io.zhidu.credit.release.process;

import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.ReleaseService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-2.1: the requester asks again, with the goods that he changed, if he did. */
@Component
class AmendRequestDelegate implements JavaDelegate {

    private final ReleaseService releases;

    AmendRequestDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<GoodsLine> lines = ShipmentReleaseProcess.NEW_GOODS.take(execution);
        if (!lines.isEmpty()) {
            releases.amend(execution.getProcessBusinessKey(), lines);
            ShipmentReleaseProcess.GOODS.set(execution, lines);
        }
    }
}
