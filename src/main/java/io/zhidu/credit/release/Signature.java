package io.zhidu.credit.release;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What somebody decided about a shipment, and upon which figures.
 *
 * @param upTo how much the sales department allows (3-1.4.2), null for a signature on an over-limit shipment (3-2.2)
 * @param payBy until when that is to be paid, or null
 * @param onBehalfOf whose deputy the signer was, or null
 */
public record Signature(
        int revision,
        Money amount,
        String snapshotId,
        boolean approved,
        Money upTo,
        LocalDate payBy,
        String reason,
        String signedBy,
        String onBehalfOf,
        LocalDateTime signedAt) {

    /** Whether it holds for the shipment as it is: this amount, these goods, these figures. */
    boolean covers(Shipment shipment) {
        return approved
                && upTo == null
                && revision == shipment.revision()
                && amount.equals(shipment.amount())
                && snapshotId.equals(shipment.snapshotId());
    }
}
