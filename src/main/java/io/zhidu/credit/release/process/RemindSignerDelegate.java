package io.zhidu.credit.release.process;

import io.zhidu.platform.ProcessVariable;
import io.zhidu.platform.Times;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clauses 3-2.2.1 and 3-2.2.2: the open task says that it is awaited. */
@Component
class RemindSignerDelegate implements JavaDelegate {

    static final ProcessVariable<String> REMINDED_AT = ShipmentReleaseProcess.text("remindedAt");

    private final Clock clock;

    RemindSignerDelegate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REMINDED_AT.set(execution, Times.show(Times.now(clock)));
    }
}
