package io.zhidu.repair.process;

import io.zhidu.platform.Times;
import io.zhidu.repair.IntakeService;
import io.zhidu.repair.RepairOrder;
import io.zhidu.repair.RepairPolicy;
import io.zhidu.repair.Report;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Clause 1-3.1: numbers the report; the number is the business key. */
@Component
class RegisterReportDelegate implements JavaDelegate {

    private final IntakeService intake;
    private final RepairPolicy policy;
    private final Clock clock;

    RegisterReportDelegate(IntakeService intake, RepairPolicy policy, Clock clock) {
        this.intake = intake;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {

        Report report = new Report(
                RepairOrderProcess.text("channel").get(execution),
                execution.getProcessBusinessKey(), // of a report by API: the caller's reference
                RepairOrderProcess.CUSTOMER_NAME.get(execution),
                RepairOrderProcess.text("phone").take(execution).orElse(null),
                RepairOrderProcess.text("buildingId").take(execution).orElseThrow(),
                RepairOrderProcess.text("room").take(execution).orElseThrow(),
                RepairOrderProcess.text("specialty").get(execution),
                RepairOrderProcess.text("description").get(execution),
                RepairOrderProcess.APPOINTMENT_AT
                        .find(execution)
                        .filter(text -> !text.isBlank())
                        .map(Times::parse)
                        .orElse(null));
        RepairOrder order = intake.registerReport(report);
        execution.setProcessBusinessKey(order.number());
        RepairOrderProcess.ORDER_NUMBER.set(execution, order.number());
        RepairOrderProcess.PLACE.set(execution, order.place());
        RepairOrderProcess.TECHNICIAN.set(execution, null);
        if (order.appointmentAt() == null) {
            RepairOrderProcess.APPOINTMENT_AT.take(execution);
            RepairOrderProcess.LATE_ALARM_AT.set(execution, null);
        } else {
            RepairOrderProcess.setAppointment(execution, order.appointmentAt(), policy.graceMinutes(), clock.getZone());
        }
    }
}
