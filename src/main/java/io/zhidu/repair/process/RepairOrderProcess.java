package io.zhidu.repair.process;

import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.ProcessVariable;
import io.zhidu.platform.Times;
import io.zhidu.repair.ChosenItem;
import io.zhidu.repair.FeeLine;
import io.zhidu.repair.RankedTechnician;
import io.zhidu.repair.SignatureInput;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of the process {@code repair-order}: id, messages and what its gateways, assignments and forms know. */
public final class RepairOrderProcess {

    public static final String ID = "repair-order";

    public static final String RESCHEDULED = "repairOrder.rescheduled";
    public static final String CANCELLED = "repairOrder.cancelled";
    public static final String CHARGE_REVERSED = "repairOrder.chargeReversed";

    static final ProcessVariable<String> ORDER_NUMBER = text("orderNumber");
    static final ProcessVariable<String> CUSTOMER_NAME = text("customerName");
    static final ProcessVariable<String> PLACE = text("place");
    static final ProcessVariable<String> APPOINTMENT_AT = text("appointmentAt");
    static final ProcessVariable<Date> LATE_ALARM_AT = new ProcessVariable<>("lateAlarmAt", Date.class);
    static final ProcessVariable<String> TECHNICIAN = text("technician");
    static final JsonVariable<RankedTechnician> RANKING =
            new JsonVariable<>("technicianRanking", RankedTechnician.class);
    static final ProcessVariable<String> VISIT_RESULT = text("visitResult");
    static final JsonVariable<ChosenItem> FEE_LINES = new JsonVariable<>("feeLines", ChosenItem.class);
    static final JsonVariable<FeeLine> QUOTE_LINES = new JsonVariable<>("quoteLines", FeeLine.class);
    static final JsonVariable<FeeLine> BILL_LINES = new JsonVariable<>("billLines", FeeLine.class);
    static final JsonVariable<SignatureInput> SIGNATURE = new JsonVariable<>("signature", SignatureInput.class);

    private RepairOrderProcess() {}

    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    static ProcessVariable<Boolean> answer(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    /** Brings the alarm of clause 1-3.2 to the appointment: tolerance and then the supervisor is told. */
    static void setAppointment(VariableScope scope, LocalDateTime at, int graceMinutes, ZoneId zone) {
        String shown = Times.show(at);
        if (!APPOINTMENT_AT.find(scope).filter(shown::equals).isPresent()) {
            APPOINTMENT_AT.set(scope, shown);
        }
        LATE_ALARM_AT.set(scope, Times.toDate(at.plusMinutes(graceMinutes), zone));
    }
}
