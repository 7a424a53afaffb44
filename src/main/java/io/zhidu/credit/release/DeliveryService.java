package io.zhidu.credit.release;

import io.zhidu.credit.CreditFreed;
import io.zhidu.credit.ledger.Ledger.Stamp;
import io.zhidu.credit.ledger.Prepayments;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a shipment ends, or leaves: what it holds of the limit and of the customer's money follows. */
@Service
@Transactional
public class DeliveryService {

    private final Shipments shipments;
    private final LockedShipments locked;
    private final Holds holds;
    private final Prepayments prepayments;
    private final ApplicationEventPublisher events;

    DeliveryService(
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
    public void withdraw(String number, String reason) {
        LockedShipments.reason(reason);
        end(locked.in(number, ShipmentState.REQUESTED, ShipmentState.RELEASED), ShipmentState.WITHDRAWN, reason);
    }

    public void refuse(String number, String reason) {
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
        free(shipment, stamp);
    }

    private void free(Shipment shipment, Stamp stamp) {
        prepayments.free(shipment.account(), shipment.number(), stamp);
        shipments.settle(shipment.account(), stamp.at().toLocalDate());
        events.publishEvent(new CreditFreed(shipment.account()));
    }

    /** Less than released is fine, more is refused; a line that is not named did not leave. */
    public void confirmShipped(String number, List<ShippedLine> lines) {
        Shipment shipment = locked.in(number, ShipmentState.RELEASED);
        Money amount = GoodsPolicy.shipped(shipment, lines);
        Stamp stamp = locked.stamp(shipment);
        shipments.ship(shipment, lines, amount, stamp.at(), stamp.by());
        if (holds.adjust(locked.find(number), "short", stamp)) {
            free(shipment, stamp);
        } else if (shipment.amount().exceeds(amount)) {
            events.publishEvent(new CreditFreed(shipment.account()));
        }
    }

    public void recordCarrier(String number, String carrier, String waybill) {
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
