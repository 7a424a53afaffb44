package io.zhidu.credit.release;

import io.zhidu.platform.Money;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A shipment as it stands.
 *
 * @param number {@code FH-yyyymmdd-nnnn}
 * @param lines of the present revision
 * @param snapshotId the figures last decided upon, or null
 * @param route by which it was released, or null
 */
public record Shipment(
        String number,
        String account,
        int revision,
        Money amount,
        List<GoodsLine> lines,
        LocalDateTime requestedAt,
        String requestedBy,
        ShipmentState state,
        String snapshotId,
        Route route,
        Money shippedAmount,
        Money heldAmount,
        String endReason) {

    /** Goods left and something of them is invoiced, but not all: what is left can be closed (3-2.1). */
    public boolean isPartlyInvoiced() {
        return state == ShipmentState.SHIPPED && !heldAmount.equals(goods());
    }

    /** What left, or as long as nothing did, what is to leave. */
    Money goods() {
        return shippedAmount == null ? amount : shippedAmount;
    }
}
