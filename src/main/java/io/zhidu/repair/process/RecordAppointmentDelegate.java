package io.zhidu.repair.process;

import io.zhidu.platform.Times;
import io.zhidu.repair.IntakeService;
import io.zhidu.repair.RepairPolicy;
import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.2: the time agreed with the customer. */
@Component
class RecordAppointmentDelegate implements JavaDelegate {

    private final IntakeService intake;
    private final RepairPolicy policy;
    private final Clock clock;

    RecordAppointmentDelegate(IntakeService intake, RepairPolicy policy, Clock clock) {
        this.intake = intake;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {

        LocalDateTime at = Times.parse(RepairOrderProcess.APPOINTMENT_AT.get(execution));
        intake.recordAppointment(
                execution.getProcessBusinessKey(),
                at,
                RepairOrderProcess.text("agreedWith").take(execution).orElse(null));
        RepairOrderProcess.setAppointment(execution, at, policy.graceMinutes(), clock.getZone());
    }
}
