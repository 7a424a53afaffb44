package io.zhidu.credit.release.process;

import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.ShipmentState;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 3-2.1: who carries the goods; an invoice that came before the carrier is waited for no more. */
@Component
class RecordCarrierDelegate implements JavaDelegate {

    private final ReleaseService releases;

    RecordCarrierDelegate(ReleaseService releases) {
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        releases.recordCarrier(
                number,
                ShipmentReleaseProcess.text("carrier").take(execution).orElseThrow(),
                ShipmentReleaseProcess.text("waybill").take(execution).orElse(null));
        ShipmentReleaseProcess.INVOICE_CAME.set(execution, releases.get(number).state() == ShipmentState.CLOSED);
    }
}
