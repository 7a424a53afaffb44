package io.zhidu.credit.release;

import io.zhidu.credit.ledger.InvoicedShipments;
import io.zhidu.credit.ledger.Ledger;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What invoices and money do to shipments. */
@Component
class ShipmentInvoices implements InvoicedShipments {

    private static final Set<ShipmentState> RELEASED =
            EnumSet.of(ShipmentState.RELEASED, ShipmentState.SHIPPED, ShipmentState.CLOSED);
    private static final Set<ShipmentState> WAITING =
            EnumSet.of(ShipmentState.REQUESTED, ShipmentState.RELEASED, ShipmentState.SHIPPED);

    private final Shipments shipments;
    private final Holds holds;

    ShipmentInvoices(Shipments shipments, Holds holds) {
        this.shipments = shipments;
        this.holds = holds;
    }

    @Override
    public boolean canBeInvoiced(String account, String shipment) {
        return is(account, shipment, RELEASED);
    }

    @Override
    public Money invoiceable(String shipment) {
        return shipments.find(shipment).orElseThrow().goods();
    }

    @Override
    public boolean takesMoney(String account, String shipment) {
        return is(account, shipment, WAITING);
    }

    private boolean is(String account, String shipment, Set<ShipmentState> states) {
        return shipments
                .find(shipment)
                .filter(one -> one.account().equals(account) && states.contains(one.state()))
                .isPresent();
    }

    @Override
    public boolean invoiced(String shipment, Ledger.Stamp stamp) {
        return holds.adjust(shipments.find(shipment).orElseThrow(), "invoiced", stamp);
    }

    @Override
    public void settle(String account, LocalDate day) {
        shipments.settle(account, day);
    }
}
