package io.zhidu.repair;

import io.zhidu.customer.Customer;
import io.zhidu.customer.Customers;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Report, appointment and calling off: clauses 1-3.1 and 1-3.2. */
@Service
@Transactional
public class IntakeService {

    private final RepairOrders orders;
    private final RepairOrderNumbers numbers;
    private final RepairJournal journal;
    private final Customers customers;
    private final CurrentUser user;
    private final Clock clock;

    IntakeService(
            RepairOrders orders,
            RepairOrderNumbers numbers,
            RepairJournal journal,
            Customers customers,
            CurrentUser user,
            Clock clock) {
        this.orders = orders;
        this.numbers = numbers;
        this.journal = journal;
        this.customers = customers;
        this.user = user;
        this.clock = clock;
    }

    /** Clause 1-3.1: every channel yields a numbered order. */
    public RepairOrder registerReport(Report report) {
        LocalDateTime now = Times.now(clock);
        Customer customer = customers.inRoom(report.buildingId(), report.room(), report.customerName(), report.phone());
        String number = numbers.next(now.toLocalDate());
        LocalDateTime at = report.appointmentAt();
        if (at != null) {
            notInThePast(at);
        }
        orders.insert(number, report, customer, now, user.id());
        if (at != null) {
            journal.appointment(
                    number, new RepairJournal.Appointment(at, null, true, report.customerName(), now, user.id()));
        }
        return orders.get(number);
    }

    /**
     * Whether a report that comes in again is the one that opened the order, so that a caller never takes another fault's
     * number for his own.
     *
     * @param sent the report's facts by name, as the channel sends them
     */
    @Transactional(readOnly = true)
    public boolean isReportOf(String number, Map<String, ?> sent) {
        RepairOrder order = orders.get(number);
        Object appointment = sent.get("appointmentAt");
        return Objects.equals(order.customerName(), sent.get("customerName"))
                && Objects.equals(order.phone(), sent.get("phone"))
                && Objects.equals(order.buildingId(), sent.get("buildingId"))
                && Objects.equals(order.room(), sent.get("room"))
                && Objects.equals(order.specialty(), sent.get("specialty"))
                && Objects.equals(order.description(), sent.get("description"))
                && (appointment == null
                        || journal.appointments(number).stream()
                                .limit(1) // the one that came with the report
                                .anyMatch(first -> first.at().equals(Times.parse(appointment.toString()))));
    }

    /** Clause 1-3.2: the agreed time; not in the past. */
    public void recordAppointment(String number, LocalDateTime at, String agreedWith) {
        notInThePast(at);
        appoint(orders.get(number), at, null, true, agreedWith);
    }

    /**
     * Clause 1-3.2: a new time needs a reason and the customer's consent; without it the old appointment keeps counting.
     *
     * @return whether the appointment moved
     */
    public boolean reschedule(String number, LocalDateTime at, String reason, boolean consented, String consentedBy) {
        if (isBlank(reason)) {
            throw Refusal.invalid("repair.rescheduleNeedsReason");
        }
        if (consented && isBlank(consentedBy)) {
            throw Refusal.invalid("repair.consentNeedsName");
        }
        notInThePast(at);
        RepairOrder order = orders.get(number);
        if (order.arrivedAt() != null || !order.state().beforeWork()) {
            throw Refusal.conflict("repair.alreadyArrived", number);
        }
        appoint(order, at, reason, consented, consentedBy);
        return consented;
    }

    /** The customer calls off before work starts; afterwards only finance may reverse. */
    public void cancel(String number, String reason) {
        RepairOrder order = orders.get(number);
        if (isBlank(reason)) {
            throw Refusal.invalid("repair.reasonMissing");
        }
        if (!order.state().beforeWork()) {
            throw Refusal.conflict("repair.workStarted", number);
        }
        orders.ended(order, RepairState.CANCELLED, Times.now(clock), reason);
    }

    private void appoint(RepairOrder order, LocalDateTime at, String reason, boolean consented, String name) {
        journal.appointment(
                order.number(),
                new RepairJournal.Appointment(at, reason, consented, name, Times.now(clock), user.id()));
        if (consented) {
            orders.appointed(order, at);
        }
    }

    private void notInThePast(LocalDateTime at) {
        if (at.isBefore(Times.toMinute(Times.now(clock)))) {
            throw Refusal.invalid("repair.appointmentInThePast", Times.show(at));
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
