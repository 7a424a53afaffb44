package io.zhidu.incentive.process;

import io.zhidu.incentive.PayoutService;
import io.zhidu.incentive.process.IncentiveSettlementProcess.BlockedRow;
import io.zhidu.people.StaffDirectory;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-tax: who waits for his figures blocks nobody else. */
@Component
class WithholdTaxDelegate implements JavaDelegate {

    private final PayoutService payouts;
    private final StaffDirectory staff;

    WithholdTaxDelegate(PayoutService payouts, StaffDirectory staff) {
        this.payouts = payouts;
        this.staff = staff;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> blocked = payouts.withholdTax(IncentiveSettlementProcess.SETTLEMENT.get(execution));
        IncentiveSettlementProcess.BLOCKED.set(
                execution,
                blocked.stream()
                        .map(person -> new BlockedRow(staff.nameOf(person), person))
                        .toList());
        IncentiveSettlementProcess.FIGURES_COMPLETE.set(execution, blocked.isEmpty());
    }
}
