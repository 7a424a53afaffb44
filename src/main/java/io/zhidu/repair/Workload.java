package io.zhidu.repair;

import java.time.LocalDateTime;
import java.util.List;

/** What the technicians have before them. */
public interface Workload {

    /** Orders dispatched and not yet billed. */
    List<OpenVisit> openVisits();

    /** @param appointmentAt when the technician is expected there */
    record OpenVisit(String technician, String orderNumber, String buildingId, LocalDateTime appointmentAt) {}
}
