package io.zhidu.credit.release;

/**
 * Published in the transaction that records a shipment's invoice, clause 3-2.1.
 *
 * @param shipment its number
 */
public record ShipmentInvoiced(String shipment) {}
