package io.zhidu.credit.release;

import io.zhidu.credit.ledger.Ledger;
import io.zhidu.credit.ledger.Ledger.Stamp;
import io.zhidu.platform.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How much of the limit a released shipment holds: what left, or is to leave, less what is invoiced (3-2.1). */
@Component
class Holds {

    /** Cause of what is given up, because no invoice for it will come. */
    static final String REMAINDER = "remainder";

    private final Shipments shipments;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Holds(Shipments shipments, Ledger ledger, ApplicationEventPublisher events) {
        this.shipments = shipments;
        this.ledger = ledger;
        this.events = events;
    }

    /** @return whether nothing is left to hold and nothing left to ship, so that the shipment is closed */
    boolean adjust(Shipment shipment, String cause, Stamp stamp) {
        Money open = shipment.goods().minus(ledger.invoiced(shipment.number()));
        Money hold = open.isNegative() ? Money.ZERO : open;
        Money change = hold.minus(shipment.heldAmount());
        if (!change.isZero()) {
            shipments.hold(shipment, change, cause, stamp);
        }
        boolean closed = hold.isZero() && shipment.shippedAmount() != null;
        if (shipment.shippedAmount() != null) {
            shipments.state(shipment.number(), closed ? ShipmentState.CLOSED : ShipmentState.SHIPPED);
        }
        if (closed) {
            events.publishEvent(new ShipmentInvoiced(shipment.number()));
        }
        return closed;
    }
}
