package io.zhidu.credit.release;

import java.time.LocalDate;

/**
 * What is on record about the release of a shipment's goods.
 *
 * @param route by which they were released, or null: they were not, or were called off
 * @param day on which they left the warehouse; until that is confirmed, of the release
 * @param signer who signed the over-limit shipment, or null
 * @param signature what he signed, or null
 */
public record ReleaseRecord(
        String shipment, String account, Route route, LocalDate day, String signer, String signature) {}
