package io.zhidu.repair;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Values of part 1 that the business may change ({@code zhidu.repair.*}).
 *
 * @param graceMinutes tolerance after an appointment, clause 1-3.2
 * @param usualVisit how long a technician is taken by an open order, clause 1-3.3
 * @param dispatchOrder the criteria of clause 1-3.3 in their order: specialty, free, proximity, openOrders
 * @param signatureAtMost size of a drawn signature's picture, clause 1-3.6
 */
@ConfigurationProperties("zhidu.repair")
public record RepairPolicy(
        int graceMinutes,
        Duration usualVisit,
        List<DispatchPolicy.Criterion> dispatchOrder,
        DataSize signatureAtMost) {}
