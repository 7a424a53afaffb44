package io.zhidu.repair;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;

/** A 維修單 as it stands. Null where the procedure has not come so far. Times are local, amounts in yuan. */
public record RepairOrder(
        String number,
        String channel,
        LocalDateTime reportedAt,
        String reportedBy,
        String customerName,
        String phone,
        String buildingId,
        String buildingName,
        String areaId,
        String room,
        String specialty,
        String description,
        RepairState state,
        LocalDateTime appointmentAt,
        String technician,
        LocalDateTime arrivedAt,
        Integer lateMinutes,
        String lateCause,
        String faultFound,
        String feeVersion,
        Money consentedAmount,
        int billRevision,
        Money billAmount,
        String workDone,
        LocalDateTime signedAt,
        LocalDateTime archivedAt,
        String archivedBy,
        LocalDateTime handedOverAt,
        String handedOverBy,
        LocalDateTime endedAt,
        String endReason,
        int version) {

    /** Where to go: building and room as on the door. */
    public String place() {
        return buildingName + " " + room;
    }
}
