package io.zhidu.credit.release;

import io.zhidu.credit.CreditFreed;
import io.zhidu.credit.ledger.Ledger.Stamp;
import io.zhidu.credit.ledger.Prepayments;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How a shipment ends, or leaves: what it holds of the limit and of the customer's money follows. */
@Component
class Deliveries {

    private final Shipments shipments;
    private final LockedShipments locked;
    private final Holds holds;
    private final Prepayments prepayments;
    private final ApplicationEventPublisher events;

    Deliveries(
            Shipments shipments,
            LockedShipments locked,
            Holds holds,
            Prepayments prepayments,
            ApplicationEventPublisher events) {
        this.shipments = shipments;
        this.locked = locked;
        this.holds = holds;
        this.prepayments = prepayments;
        this.events = events;
    }

    /** Before the goods have left; frees what the shipment held. */
    void withdraw(String number, String reason) {
        LockedShipments.reason(reason);
        end(locked.in(number, ShipmentState.REQUESTED, ShipmentState.RELEASED), ShipmentState.WITHDRAWN, reason);
    }

    void refuse(String number, String reason) {
        LockedShipments.reason(reason);
        end(locked.in(number, ShipmentState.REQUESTED), ShipmentState.REFUSED, reason);
    }

    private void end(Shipment shipment, ShipmentState state, String reason) {
        Stamp stamp = locked.stamp(shipment);
        if (shipment.state() == ShipmentState.RELEASED) {
            if (!shipment.heldAmount().equals(shipment.amount())) {
                throw Refusal.conflict("credit.shipment.invoiced", shipment.number());
            }
            shipments.hold(shipment, shipment.heldAmount().negated(), "withdrawn", stamp);
        }
        shipments.end(shipment.number(), state, reason, stamp.at());
        if (free(shipment, stamp) || shipment.heldAmount().isPositive()) {
            events.publishEvent(new CreditFreed(shipment.account()));
        }
    }

    private boolean free(Shipment shipment, Stamp stamp) {
        boolean money = prepayments.free(shipment.account(), shipment.number(), stamp);
        shipments.settle(shipment.account(), stamp.at().toLocalDate());
        return money;
    }

    /** Less than released is fine, more is refused; a line that is not named did not leave. */
    void confirmShipped(String number, List<ShippedLine> lines) {
        Shipment shipment = locked.in(number, ShipmentState.RELEASED);
        Money amount = GoodsPolicy.shipped(shipment, lines);
        Stamp stamp = locked.stamp(shipment);
        shipments.ship(shipment, lines, amount, stamp.at(), stamp.by());
        if (holds.adjust(locked.find(number), "short", stamp)) {
            free(shipment, stamp);
        }
        if (shipment.amount().exceeds(amount)) {
            events.publishEvent(new CreditFreed(shipment.account()));
        }
    }

    /** No further invoice will come: what is held for one is free. */
    void closeRemainder(String number, String reason) {
        LockedShipments.reason(reason);
        Shipment shipment = locked.in(number, ShipmentState.SHIPPED);
        if (!shipment.isPartlyInvoiced()) {
            throw Refusal.conflict("shipment.remainder.notInvoiced", number);
        }
        Stamp stamp = locked.stamp(shipment);
        shipments.hold(shipment, shipment.heldAmount().negated(), Holds.REMAINDER, stamp);
        shipments.end(number, ShipmentState.CLOSED, reason, stamp.at());
        free(shipment, stamp);
        events.publishEvent(new ShipmentInvoiced(number));
        events.publishEvent(new CreditFreed(shipment.account()));
    }

    void recordCarrier(String number, String carrier, String waybill) {
        Shipment shipment = locked.in(number, ShipmentState.SHIPPED, ShipmentState.CLOSED);
        if (carrier == null
                || carrier.isBlank()
                || carrier.length() > 100
                || waybill != null && waybill.length() > 64) {
            throw Refusal.invalid("credit.carrier.missing");
        }
        Stamp stamp = locked.stamp(shipment);
        shipments.carry(number, carrier, waybill, stamp.at(), stamp.by());
    }
}
