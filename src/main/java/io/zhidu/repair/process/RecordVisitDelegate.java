package io.zhidu.repair.process;

import io.zhidu.platform.Times;
import io.zhidu.repair.IntakeService;
import io.zhidu.repair.RepairPolicy;
import io.zhidu.repair.VisitService;
import java.time.Clock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.2: arrival, another appointment, or handed back. */
@Component
class RecordVisitDelegate implements JavaDelegate {

    private final VisitService visits;
    private final IntakeService intake;
    private final RepairPolicy policy;
    private final Clock clock;

    RecordVisitDelegate(VisitService visits, IntakeService intake, RepairPolicy policy, Clock clock) {
        this.visits = visits;
        this.intake = intake;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {

        String outcome = RepairOrderProcess.text("visitOutcome").take(execution).orElseThrow();
        String result = switch (outcome) {
            case "rescheduled" -> reschedule(execution);
            case "handedBack" -> handBack(execution);
            default -> arrive(execution);
        };
        RepairOrderProcess.VISIT_RESULT.set(execution, result);
    }

    private String arrive(DelegateExecution execution) {
        LocalDateTime at =
                Times.parse(RepairOrderProcess.text("arrivedAt").take(execution).orElse(""));
        visits.recordArrival(
                execution.getProcessBusinessKey(),
                at,
                RepairOrderProcess.text("lateCause").take(execution).orElse(null));
        return "arrived";
    }

    private String reschedule(DelegateExecution execution) {
        LocalDateTime at = Times.parse(
                RepairOrderProcess.text("newAppointmentAt").take(execution).orElse(""));
        boolean moved = intake.reschedule(
                execution.getProcessBusinessKey(),
                at,
                RepairOrderProcess.text("rescheduleReason").take(execution).orElse(null),
                "yes"
                        .equals(RepairOrderProcess.text("customerConsent")
                                .take(execution)
                                .orElse(null)),
                RepairOrderProcess.text("consentName").take(execution).orElse(null));
        if (moved) {
            RepairOrderProcess.setAppointment(execution, at, policy.graceMinutes(), clock.getZone());
        }
        return moved ? "rescheduled" : "appointmentKept";
    }

    private String handBack(DelegateExecution execution) {
        visits.handBack(
                execution.getProcessBusinessKey(),
                RepairOrderProcess.text("handBackReason").take(execution).orElse(null));
        RepairOrderProcess.TECHNICIAN.set(execution, null);
        return "handedBack";
    }
}
