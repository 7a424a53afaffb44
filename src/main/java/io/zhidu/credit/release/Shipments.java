package io.zhidu.credit.release;

import io.zhidu.credit.ledger.Ledger.Stamp;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The shipments. Every change needs the lock of the account's row. */
public interface Shipments {

    String nextNumber(LocalDate day);

    void insert(String number, NewShipment form, LocalDateTime at, String by);

    /** Other goods under the next revision. */
    void amend(String number, int revision, Money amount, List<GoodsLine> lines);

    Optional<Shipment> find(String number);

    void bind(String number, String snapshotId);

    void release(String number, Route route, LocalDateTime at, String by);

    /** Changes what the shipment holds of the limit. */
    void hold(Shipment shipment, Money change, String cause, Stamp stamp);

    void sign(String number, Signature signature);

    List<Signature> signatures(String number);

    void ship(Shipment shipment, List<ShippedLine> lines, Money amount, LocalDateTime at, String by);

    void carry(String number, String carrier, String waybill, LocalDateTime at, String by);

    void state(String number, ShipmentState state);

    void end(String number, ShipmentState state, String reason, LocalDateTime at);

    /** Over-limit shipments of the account: settled when invoiced and paid in full, open again when that is taken back. */
    void settle(String account, LocalDate day);
}
