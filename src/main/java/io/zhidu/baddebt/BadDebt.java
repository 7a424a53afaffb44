package io.zhidu.baddebt;

import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A case as it stands.
 *
 * @param number {@code HZ-yyyymmdd-nnnn}
 * @param shipment whose goods are not paid, or null
 * @param invoice of the ledger, or one written by hand, or null
 * @param goods that left without release, or null
 * @param amount of the debt; once there is an allocation, what it allocates
 * @param day of the shipment: who held a role then bears
 * @param releaseRoute by the shipment's release record, {@link #NO_RELEASE} where there is none
 * @param debtClass as the table {@code bad-debt-class} answers, null until investigated
 * @param legal 3-4.2: the company reserves its legal rights
 * @param revision of the allocation that counts; 0 while there is none
 */
public record BadDebt(
        String number,
        Origin origin,
        String account,
        String shipment,
        String invoice,
        String goods,
        Money amount,
        LocalDate day,
        String releaseRoute,
        String debtClass,
        String clause,
        boolean legal,
        String legalReference,
        CaseState state,
        int revision,
        LocalDateTime openedAt,
        String openedBy) {

    public static final String NO_RELEASE = "none";

    /** Whether an invoice, and what its goods are, is this debt's. */
    boolean concerns(String ofInvoice, String ofShipment) {
        return invoice != null ? invoice.equals(ofInvoice) : shipment != null && shipment.equals(ofShipment);
    }

    BadDebt in(CaseState other) {
        return new BadDebt(
                number,
                origin,
                account,
                shipment,
                invoice,
                goods,
                amount,
                day,
                releaseRoute,
                debtClass,
                clause,
                legal,
                legalReference,
                other,
                revision,
                openedAt,
                openedBy);
    }

    BadDebt shippedBy(String other, LocalDate on, String route) {
        return new BadDebt(
                number,
                origin,
                account,
                other,
                invoice,
                goods,
                amount,
                on,
                route,
                debtClass,
                clause,
                legal,
                legalReference,
                state,
                revision,
                openedAt,
                openedBy);
    }

    BadDebt classified(String as, String by, boolean withLegalRights) {
        return new BadDebt(
                number,
                origin,
                account,
                shipment,
                invoice,
                goods,
                amount,
                day,
                releaseRoute,
                as,
                by,
                withLegalRights,
                legalReference,
                state,
                revision,
                openedAt,
                openedBy);
    }

    BadDebt withReference(String reference) {
        return new BadDebt(
                number,
                origin,
                account,
                shipment,
                invoice,
                goods,
                amount,
                day,
                releaseRoute,
                debtClass,
                clause,
                legal,
                reference,
                state,
                revision,
                openedAt,
                openedBy);
    }

    BadDebt allocated(Money due, int next) {
        return new BadDebt(
                number,
                origin,
                account,
                shipment,
                invoice,
                goods,
                due,
                day,
                releaseRoute,
                debtClass,
                clause,
                legal,
                legalReference,
                state,
                next,
                openedAt,
                openedBy);
    }
}
