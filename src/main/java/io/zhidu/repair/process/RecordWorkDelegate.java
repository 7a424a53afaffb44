package io.zhidu.repair.process;

import io.zhidu.platform.Money;
import io.zhidu.repair.WorkService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.5: work, pause for parts, site checklist, damage. */
@Component
class RecordWorkDelegate implements JavaDelegate {

    private final WorkService work;

    RecordWorkDelegate(WorkService work) {
        this.work = work;
    }

    @Override
    public void execute(DelegateExecution execution) {

        String number = execution.getProcessBusinessKey();
        boolean partsMissing = "partsMissing"
                .equals(RepairOrderProcess.text("workOutcome").take(execution).orElse(null));
        String checklist = "courteous,clean,moved:"
                + RepairOrderProcess.text("movedItems").take(execution).orElse(null);
        RepairOrderProcess.answer("courteous").take(execution);
        RepairOrderProcess.answer("siteClean").take(execution);
        work.recordWork(
                number,
                partsMissing,
                RepairOrderProcess.text("workNote").take(execution).orElse(null),
                checklist);
        boolean damaged =
                RepairOrderProcess.answer("damageOccurred").take(execution).orElse(false);
        if (damaged) {
            RepairOrderProcess.text("damageId").set(execution, damage(number, execution));
        }
        RepairOrderProcess.answer("partsMissing").set(execution, partsMissing);
        RepairOrderProcess.answer("damageRecorded").set(execution, damaged);
    }

    private String damage(String number, DelegateExecution execution) {
        return work.recordDamage(
                number,
                RepairOrderProcess.text("damageItem").get(execution),
                Money.of(RepairOrderProcess.text("damageValue").get(execution)),
                RepairOrderProcess.answer("damageApologised").take(execution).orElse(false),
                RepairOrderProcess.text("damageAcceptedBy").take(execution).orElse(null));
    }
}
