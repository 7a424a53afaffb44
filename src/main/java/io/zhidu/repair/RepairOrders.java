package io.zhidu.repair;

import io.zhidu.customer.Customer;
import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The repair orders. Every change names the order as it was read and is refused as a conflict if somebody else changed it
 * meanwhile.
 */
public interface RepairOrders {

    /** @throws io.zhidu.platform.Refusal if there is no such order */
    RepairOrder get(String number);

    Optional<String> numberOf(String callerReference);

    /** The latest orders first, at most that many. */
    List<RepairOrder> latest(int limit);

    /** Those that a person is or was assigned to, or reported; the latest first, at most that many. */
    List<RepairOrder> latestOf(String person, int limit);

    /** Whether a person is or was assigned to an order, or reported it. */
    boolean concerns(String number, String person);

    /** With the appointment that came with the report, if one did. */
    void insert(String number, Report report, Customer customer, LocalDateTime at, String by);

    void appointed(RepairOrder order, LocalDateTime appointmentAt);

    void dispatched(RepairOrder order, String technician);

    void handedBack(RepairOrder order);

    void arrived(RepairOrder order, LocalDateTime at, int lateMinutes, int graceMinutes, String cause);

    void lateCause(RepairOrder order, String cause);

    void quoted(RepairOrder order, String faultFound);

    void consented(RepairOrder order, String feeVersion, Money amount);

    void moved(RepairOrder order, RepairState state);

    void billed(RepairOrder order, int revision, Money amount, String workDone);

    void signed(RepairOrder order, LocalDateTime at);

    void archived(RepairOrder order, LocalDateTime at, String by);

    void handedOver(RepairOrder order, LocalDateTime at, String by);

    void ended(RepairOrder order, RepairState state, LocalDateTime at, String reason);
}
