package io.zhidu.credit.release;

/** Where a shipment stands. */
public enum ShipmentState {
    REQUESTED,
    RELEASED,
    SHIPPED,
    /** Its invoice took over what it held. */
    CLOSED,
    REFUSED,
    WITHDRAWN
}
