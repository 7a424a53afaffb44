package io.zhidu.repair;

import io.zhidu.people.Staff;
import io.zhidu.people.StaffDirectory;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Sentences;
import io.zhidu.platform.Times;
import io.zhidu.repair.DispatchPolicy.Candidate;
import io.zhidu.repair.DispatchPolicy.Proximity;
import io.zhidu.repair.Workload.OpenVisit;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Dispatch and arrival: clauses 1-3.2 and 1-3.3. */
@Service
@Transactional
public class VisitService {

    private final RepairOrders orders;
    private final RepairJournal journal;
    private final StaffDirectory staff;
    private final Workload workload;
    private final RepairPolicy policy;
    private final Sentences sentences;
    private final CurrentUser user;
    private final Clock clock;

    VisitService(
            RepairOrders orders,
            RepairJournal journal,
            StaffDirectory staff,
            Workload workload,
            RepairPolicy policy,
            Sentences sentences,
            CurrentUser user,
            Clock clock) {
        this.orders = orders;
        this.journal = journal;
        this.staff = staff;
        this.workload = workload;
        this.policy = policy;
        this.sentences = sentences;
        this.user = user;
        this.clock = clock;
    }

    /** Clause 1-3.3: every technician with his place and why. */
    public List<RankedTechnician> rankTechnicians(String number) {
        return rank(orders.get(number));
    }

    private List<RankedTechnician> rank(RepairOrder order) {
        List<OpenVisit> visits = workload.openVisits();
        List<Candidate> ranked = DispatchPolicy.rank(
                staff.technicians().stream()
                        .map(one -> candidate(one, order, visits))
                        .toList(),
                policy.dispatchOrder());
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> shown(i + 1, ranked.get(i)))
                .toList();
    }

    /** Clause 1-3.3: the supervisor may choose another than the first, with a reason. */
    public void assignTechnician(String number, String technician, String reason) {
        assign(orders.get(number), technician, reason);
    }

    private void assign(RepairOrder order, String technician, String reason) {
        int rank = rank(order).stream()
                .filter(one -> one.value().equals(technician))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("repair.unknownTechnician", technician))
                .rank();
        if (rank > 1 && isBlank(reason)) {
            throw Refusal.invalid("repair.otherTechnicianNeedsReason", rank);
        }
        journal.assignment(order.number(), technician, rank, reason, Times.now(clock), user.id());
        orders.dispatched(order, technician);
    }

    /** The supervisor gives an order that is under way to another technician; the stage stays. */
    public void reassign(String number, String technician, String reason) {
        RepairOrder order = orders.get(number);
        if (order.technician() == null || order.signedAt() != null || order.endedAt() != null) {
            throw Refusal.conflict("repair.notReassignable", number);
        }
        if (isBlank(reason)) {
            throw Refusal.invalid("repair.reasonMissing");
        }
        journal.assignmentEnded(number, reason, Times.now(clock));
        assign(order, technician, reason);
        orders.moved(orders.get(number), order.state());
    }

    public void handBack(String number, String reason) {
        if (isBlank(reason)) {
            throw Refusal.invalid("repair.reasonMissing");
        }
        journal.assignmentEnded(number, reason, Times.now(clock));
        orders.handedBack(orders.get(number));
    }

    /** Clause 1-3.2: lateness counts from the recorded arrival, and a late arrival says its cause. */
    public void recordArrival(String number, LocalDateTime arrivedAt, String cause) {
        RepairOrder order = orders.get(number);
        if (arrivedAt.isBefore(Times.toMinute(order.reportedAt()))) {
            throw Refusal.invalid("repair.arrivalBeforeReport", Times.show(order.reportedAt()));
        }
        if (arrivedAt.isAfter(Times.now(clock))) {
            throw Refusal.invalid("repair.arrivalInTheFuture", Times.show(arrivedAt));
        }
        int late = PunctualityPolicy.lateMinutes(order.appointmentAt(), arrivedAt, policy.graceMinutes());
        if (late > 0 && isBlank(cause)) {
            throw Refusal.invalid("repair.lateNeedsCause", late);
        }
        orders.arrived(order, arrivedAt, late, policy.graceMinutes(), cause);
    }

    /** Clause 1-3.2: what the supervisor found out when nobody had arrived in time. */
    public void recordLateness(String number, String cause) {
        orders.lateCause(orders.get(number), cause);
    }

    private Candidate candidate(Staff one, RepairOrder order, List<OpenVisit> visits) {
        List<OpenVisit> own = visits.stream()
                .filter(visit -> visit.technician().equals(one.id())
                        && !visit.orderNumber().equals(order.number()))
                .toList();
        LocalDateTime now = Times.toMinute(Times.now(clock));
        LocalDateTime freeAt = own.stream()
                .map(visit -> visit.appointmentAt().plus(policy.usualVisit()))
                .filter(now::isBefore)
                .max(LocalDateTime::compareTo)
                .orElse(now);
        boolean sameBuilding = own.stream().anyMatch(visit -> visit.buildingId().equals(order.buildingId()));
        Proximity proximity = sameBuilding
                ? Proximity.SAME_BUILDING
                : order.areaId().equals(one.areaId()) ? Proximity.SAME_AREA : Proximity.ELSEWHERE;
        return new Candidate(one, one.specialties().contains(order.specialty()), freeAt, proximity, own.size());
    }

    private RankedTechnician shown(int rank, Candidate one) {
        String why = sentences.ofRecord(
                "repair.ranking.why",
                sentences.ofRecord("repair.ranking.specialty." + one.rightSpecialty()),
                Times.show(one.freeAt()),
                sentences.ofRecord("repair.ranking." + one.proximity()),
                one.openOrders());
        String name = one.staff().name();
        return new RankedTechnician(
                rank, one.staff().id(), name, sentences.ofRecord("repair.ranking.choice", rank, name), why);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
