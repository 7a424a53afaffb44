package io.zhidu.repair;

import java.time.LocalDateTime;

/**
 * What was reported, clause 1-3.1.
 *
 * @param channel front-desk, verbal, phone or online
 * @param callerReference the online channel's own key, or null
 * @param appointmentAt when a visit was agreed with the report (1-3.2), or null
 */
public record Report(
        String channel,
        String callerReference,
        String customerName,
        String phone,
        String buildingId,
        String room,
        String specialty,
        String description,
        LocalDateTime appointmentAt) {}
