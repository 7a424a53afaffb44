package io.zhidu.credit.release.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-2.2.1 and 3-2.2.2: nobody answered in time, the next level is asked. */
@Component
class RaiseLevelDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        ShipmentReleaseProcess.SIGNING_LEVEL.set(execution, ShipmentReleaseProcess.SIGNING_LEVEL.get(execution) + 1);
        execution.removeVariable(RemindSignerDelegate.REMINDED_AT.name());
    }
}
