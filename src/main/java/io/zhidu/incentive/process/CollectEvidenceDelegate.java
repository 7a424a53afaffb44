package io.zhidu.incentive.process;

import io.zhidu.incentive.CollectingService;
import io.zhidu.incentive.Missing;
import io.zhidu.incentive.process.IncentiveSettlementProcess.MissingRow;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.Sentences;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 2-2, 2-4.1, 2-6, 2-7: what is missing, by person. Nobody has signed what is collected anew. */
@Component
class CollectEvidenceDelegate implements JavaDelegate {

    private final CollectingService collecting;
    private final StaffDirectory staff;
    private final Sentences sentences;

    CollectEvidenceDelegate(CollectingService collecting, StaffDirectory staff, Sentences sentences) {
        this.collecting = collecting;
        this.staff = staff;
        this.sentences = sentences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<Missing> missing = collecting.collect(IncentiveSettlementProcess.SETTLEMENT.get(execution));
        IncentiveSettlementProcess.MISSING.set(
                execution, missing.stream().map(this::row).toList());
        IncentiveSettlementProcess.EVIDENCE_KIND.set(
                execution, missing.stream().map(Missing::what).findFirst().orElse(""));
        IncentiveSettlementProcess.EVIDENCE_COMPLETE.set(execution, missing.isEmpty());
        IncentiveSettlementProcess.SIGNERS.set(execution, "");
    }

    private MissingRow row(Missing one) {
        String what = sentences.ofRecord("settlement.evidence." + one.what());
        return new MissingRow(staff.nameOf(one.person()), one.person(), what);
    }
}
