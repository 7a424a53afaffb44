package io.zhidu.credit.release;

import io.zhidu.platform.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The shipments as pages list and show them; reads only. */
public interface ShipmentRegister {

    /** The newest first. */
    List<Entry> list(Filter filter, int most);

    Optional<Entry> find(String number);

    /** What happened after the request. */
    Course course(String number);

    /** Goods of the present revision. */
    List<Goods> goods(String number);

    /** The shipment's invoices and their reversals, in the order in which they were booked. */
    List<Bill> bills(String number);

    /** An empty text asks for any. @param overLimit only those that were released over the limit */
    record Filter(String area, String account, String state, String requestedBy, boolean overLimit) {

        /** Every shipment of the account. */
        public static Filter ofAccount(String account) {
            return new Filter("", account, "", "", false);
        }

        /** What the account had over its limit (3-2.2). */
        public static Filter overLimit(String account) {
            return new Filter("", account, "", "", true);
        }
    }

    /**
     * A shipment in one line.
     *
     * @param route by which it was released, or null
     * @param overLimit first, last (3-2.2), or null
     * @param settledOn of an over-limit shipment: invoiced and paid in full, or null
     * @param signedBy who signed it last, or null
     * @param onBehalfOf whose deputy he was, or null
     */
    record Entry(
            String number,
            String account,
            String customer,
            String areaId,
            Money amount,
            ShipmentState state,
            Route route,
            String overLimit,
            LocalDate settledOn,
            LocalDateTime requestedAt,
            String requestedBy,
            LocalDateTime releasedAt,
            String signedBy,
            String onBehalfOf) {}

    /**
     * Null where it did not come to it.
     *
     * @param remainder what left and was never invoiced, when finance closed it
     */
    record Course(
            int revision,
            LocalDateTime releasedAt,
            String releasedBy,
            LocalDateTime shippedAt,
            String shippedBy,
            Money shippedAmount,
            LocalDateTime carrierAt,
            String carrierBy,
            String carrier,
            String waybill,
            LocalDateTime endedAt,
            String endReason,
            Money remainder,
            String remainderBy) {}

    /** @param shipped null as long as nothing left */
    record Goods(String goods, BigDecimal quantity, Money unitPrice, Money amount, BigDecimal shipped) {}

    /** @param open what is unpaid of it */
    record Bill(String number, LocalDate day, Money amount, Money open) {}
}
