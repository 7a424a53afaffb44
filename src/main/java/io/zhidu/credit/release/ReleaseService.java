package io.zhidu.credit.release;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Clauses 3-1.4 and 3-2.x. Every method locks the account's row first, until the caller's transaction ends. */
@Service
public class ReleaseService {

    /** @return the number, {@code FH-yyyymmdd-nnnn} */
    public String request(NewShipment form) {
        throw new UnsupportedOperationException();
    }

    /** Other goods or another amount before release: voids every signature. */
    public void amend(String shipment, Money amount, List<GoodsLine> lines) {
        throw new UnsupportedOperationException();
    }

    /** Reviews the standing, takes a snapshot bound to the shipment, and gives what the decision table needs. */
    public RouteFacts facts(String shipment) {
        throw new UnsupportedOperationException();
    }

    /** @throws FactsChanged when the facts, read again under the lock, no longer lead to the route, or its signature or money is missing */
    public void release(String shipment, Route route) {
        throw new UnsupportedOperationException();
    }

    /**
     * Approves or refuses this amount upon the snapshot last taken; nobody signs his own request.
     *
     * @param onBehalfOf whose deputy the signer is, or null
     */
    public void sign(String shipment, boolean approved, String reason, String onBehalfOf) {
        throw new UnsupportedOperationException();
    }

    /** Clause 3-1.4.2: the sales department's decision, up to an amount and with the day by which it is to be paid. */
    public void decideCase(
            String shipment, boolean approved, Money upTo, LocalDate payBy, String reason, String onBehalfOf) {
        throw new UnsupportedOperationException();
    }

    /** Before the goods have left; frees what the shipment held. */
    public void withdraw(String shipment, String reason) {
        throw new UnsupportedOperationException();
    }

    public void refuse(String shipment, String reason) {
        throw new UnsupportedOperationException();
    }

    /** Less than released is fine, more is refused; a line that is not named did not leave. */
    public void confirmShipped(String shipment, List<ShippedLine> lines) {
        throw new UnsupportedOperationException();
    }

    public void recordCarrier(String shipment, String carrier, String waybill) {
        throw new UnsupportedOperationException();
    }

    public Shipment get(String shipment) {
        throw new UnsupportedOperationException();
    }
}
