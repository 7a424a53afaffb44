package io.zhidu.repair.process;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.EngineDoor;
import io.zhidu.platform.Times;
import io.zhidu.repair.ChargingService;
import io.zhidu.repair.IntakeService;
import io.zhidu.repair.RepairOrders;
import io.zhidu.repair.RepairPolicy;
import io.zhidu.repair.VisitService;
import io.zhidu.repair.month.RegisterService;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with an order from outside its tasks: the rule first, then the message that moves the process. */
@Component
@Transactional
public class RepairDesk {

    private final IntakeService intake;
    private final VisitService visits;
    private final ChargingService charging;
    private final RegisterService register;
    private final CurrentUser user;
    private final RepairOrders orders;
    private final RepairPolicy policy;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final EngineDoor door;
    private final Clock clock;

    RepairDesk(
            IntakeService intake,
            VisitService visits,
            ChargingService charging,
            RegisterService register,
            CurrentUser user,
            RepairOrders orders,
            RepairPolicy policy,
            RuntimeService runtimeService,
            TaskService taskService,
            EngineDoor door,
            Clock clock) {
        this.intake = intake;
        this.visits = visits;
        this.charging = charging;
        this.register = register;
        this.user = user;
        this.orders = orders;
        this.policy = policy;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.door = door;
        this.clock = clock;
    }

    /**
     * Starts an order from another channel's report.
     *
     * @param variables as the report form brings them
     * @param callerReference the channel's own key for the report
     * @return the order's number
     */
    public String report(Map<String, Object> variables, String callerReference) {
        // A report without an own form field for it: the reference travels as the first business key, until the number
        // is.
        return door.open(() -> {
            ProcessInstance started =
                    runtimeService.startProcessInstanceByKey(RepairOrderProcess.ID, callerReference, variables);
            return (String) runtimeService.getVariable(started.getId(), RepairOrderProcess.ORDER_NUMBER.name());
        });
    }

    /** Clause 1-3.2: the customer calls the front desk for another time; the alarm moves with the appointment. */
    public void reschedule(String number, LocalDateTime at, String reason, boolean consented, String consentedBy) {
        if (intake.reschedule(number, at, reason, consented, consentedBy)) {
            send(
                    number,
                    RepairOrderProcess.RESCHEDULED,
                    Map.of(
                            RepairOrderProcess.APPOINTMENT_AT.name(),
                            Times.show(at),
                            RepairOrderProcess.LATE_ALARM_AT.name(),
                            Times.toDate(at.plusMinutes(policy.graceMinutes()), clock.getZone())));
        }
    }

    public void cancel(String number, String reason) {
        intake.cancel(number, reason);
        send(number, RepairOrderProcess.CANCELLED, Map.of());
    }

    public void reverse(String number, String reason) {
        charging.reverse(number, reason);
        register.reverseOrder(number, reason, user.id()); // a frozen month is corrected by a reversal line (1-3.8)
        send(number, RepairOrderProcess.CHARGE_REVERSED, Map.of());
    }

    /** The supervisor gives an order under way to another technician, whatever its stage before the signature. */
    public void reassign(String number, String technician, String reason) {
        String before = orders.get(number).technician();
        visits.reassign(number, technician, reason);
        door.open(() -> {
            for (Task task : taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(number)
                    .taskAssignee(before)
                    .list()) {
                taskService.setAssignee(task.getId(), technician);
                runtimeService.setVariable(
                        task.getProcessInstanceId(), RepairOrderProcess.TECHNICIAN.name(), technician);
            }
            return null;
        });
    }

    /** Moves the process where it waits for the message; where it does not, the tables alone have changed. */
    private void send(String number, String message, Map<String, Object> variables) {
        door.open(() -> {
            Execution waiting = runtimeService
                    .createExecutionQuery()
                    .processInstanceBusinessKey(number)
                    .messageEventSubscriptionName(message)
                    .singleResult();
            if (waiting != null) {
                runtimeService.setVariables(waiting.getProcessInstanceId(), variables);
                runtimeService.messageEventReceived(message, waiting.getId());
            }
            return null;
        });
    }
}
