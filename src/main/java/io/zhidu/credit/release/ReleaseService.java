package io.zhidu.credit.release;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.Accounts;
import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.credit.ledger.Ledger.Stamp;
import io.zhidu.credit.ledger.LineChecks;
import io.zhidu.credit.ledger.Prepayments;
import io.zhidu.credit.release.FactsChanged.Why;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From request to release, clauses 3-1.4 and 3-2.x. Every change locks the account's row until the transaction ends. */
@Service
@Transactional(noRollbackFor = FactsChanged.class)
public class ReleaseService {

    private final Accounts accounts;
    private final AccountService standings;
    private final CreditLimitService limits;
    private final Shipments shipments;
    private final LockedShipments locked;
    private final Deliveries deliveries;
    private final Prepayments prepayments;
    private final RouteDecision decision;
    private final CurrentUser user;
    private final Clock clock;

    ReleaseService(
            Accounts accounts,
            AccountService standings,
            CreditLimitService limits,
            Shipments shipments,
            LockedShipments locked,
            Deliveries deliveries,
            Prepayments prepayments,
            RouteDecision decision,
            CurrentUser user,
            Clock clock) {
        this.accounts = accounts;
        this.standings = standings;
        this.limits = limits;
        this.shipments = shipments;
        this.locked = locked;
        this.deliveries = deliveries;
        this.prepayments = prepayments;
        this.decision = decision;
        this.user = user;
        this.clock = clock;
    }

    /** @return the number, {@code FH-yyyymmdd-nnnn} */
    public String request(NewShipment form) {
        GoodsPolicy.check(form.amount(), form.lines());
        // First of all: the rows below refer to it, and two who hold it shared could not both change it.
        accounts.lock(form.account());
        LocalDateTime now = Times.now(clock);
        String number = shipments.nextNumber(now.toLocalDate());
        shipments.insert(number, form, now, user.id());
        return number;
    }

    /**
     * Other goods before release, by the requester alone: voids every signature (3-2.2).
     *
     * @return what they come to, in yuan
     */
    public Money amend(String number, List<GoodsLine> lines) {
        Money amount = GoodsPolicy.amount(lines);
        Shipment shipment = locked.in(number, ShipmentState.REQUESTED);
        if (!user.id().equals(shipment.requestedBy())) {
            throw Refusal.forbidden("shipment.amend.notRequester", shipment.requestedBy());
        }
        shipments.amend(number, shipment.revision() + 1, amount, lines);
        return amount;
    }

    /** Reviews the standing, takes a snapshot bound to the shipment, and gives what the decision table needs. */
    public RouteFacts facts(String number) {
        return facts(locked.in(number, ShipmentState.REQUESTED));
    }

    private RouteFacts facts(Shipment shipment) {
        standings.review(shipment.account());
        CreditSnapshot figures = limits.take(shipment.account(), LocalDate.now(clock), shipment.number());
        shipments.bind(shipment.number(), figures.id());
        Money money = prepayments.moneyFor(shipment.account(), shipment.number());
        Money amount = shipment.amount();
        return new RouteFacts(
                figures,
                figures.creditOpen(),
                amount,
                figures.available(),
                figures.limit(),
                figures.unsettledOverLimit(),
                figures.oldestOpenInvoiceDays(),
                !amount.exceeds(money),
                allowed(shipment));
    }

    /** 3-1.4.2: the sales department's last word on these goods, as long as its term has not passed. */
    private Money allowed(Shipment shipment) {
        return shipments.signatures(shipment.number()).stream()
                .filter(one -> one.upTo() != null && one.revision() == shipment.revision())
                .reduce((earlier, later) -> later)
                .filter(one -> one.payBy() == null || !one.payBy().isBefore(LocalDate.now(clock)))
                .map(Signature::upTo)
                .orElse(null);
    }

    /**
     * Lets the goods leave, if everything still is as it was decided; a signature that was given holds for the figures it was
     * given upon: its route must still be the same on those of now, and the goods no further over the limit.
     *
     * @throws FactsChanged when another route would be taken now, or signature or money is missing: nothing is released
     */
    public void release(String number, Route route) {
        Shipment shipment = locked.in(number, ShipmentState.REQUESTED);
        RouteFacts facts = facts(shipment);
        Route now = decision.decide(facts);
        Optional<Why> missing = now == route ? missing(shipment, route, facts) : Optional.of(Why.ROUTE);
        if (missing.isPresent()) {
            CreditSnapshot before =
                    shipment.snapshotId() == null ? facts.snapshot() : limits.get(shipment.snapshotId());
            throw new FactsChanged(number, missing.get(), route, before, facts, now);
        }
        Stamp stamp = locked.stamp(shipment);
        shipments.release(number, route, stamp.at(), stamp.by());
        shipments.hold(shipment, shipment.amount(), "released", stamp);
        if (route.needsMoney()) {
            prepayments.claim(shipment.account(), number, shipment.amount(), stamp);
        }
    }

    /** How far over the limit the signer let the goods go. */
    private Money excess(Signature signature) {
        return RouteFacts.excess(
                signature.amount(), limits.get(signature.snapshotId()).available());
    }

    private Optional<Why> missing(Shipment shipment, Route route, RouteFacts facts) {
        return switch (route) {
            case WITHIN_LIMIT -> Optional.empty();
            case FIRST_OVER_LIMIT, LAST_OVER_LIMIT -> missingSignature(shipment, facts);
            case PAY_FIRST, NO_CREDIT -> facts.covered() ? Optional.empty() : Optional.of(Why.MONEY);
            case OVERDUE_INVOICE ->
                facts.allowedAmount() != null && !facts.amount().exceeds(facts.allowedAmount())
                        ? Optional.empty()
                        : Optional.of(Why.ALLOWED);
            case REFUSED -> throw new IllegalStateException(shipment.number() + " is refused by the decision table");
        };
    }

    private Optional<Why> missingSignature(Shipment shipment, RouteFacts facts) {
        Optional<Signature> last = shipments.signatures(shipment.number()).stream()
                .reduce((earlier, later) -> later)
                .filter(signature -> signature.covers(shipment));
        if (last.isEmpty()) {
            return Optional.of(Why.SIGNATURE);
        }
        return facts.excess().exceeds(excess(last.get())) ? Optional.of(Why.EXCESS) : Optional.empty();
    }

    /**
     * Approves or refuses this amount upon the snapshot last taken; nobody signs his own request (3-2.2).
     *
     * @param revision of the request that the signer was shown
     * @param onBehalfOf whose deputy the signer is, or null
     */
    public void sign(String number, int revision, boolean approved, String reason, String onBehalfOf) {
        if (locked.in(number, ShipmentState.REQUESTED).revision() != revision) {
            throw Refusal.conflict("shipment.amend.meanwhile", number);
        }
        keep(number, approved, null, null, reason, onBehalfOf);
    }

    /** Clause 3-1.4.2: the sales department's decision, up to an amount and with the day by which it is to be paid. */
    public void decideCase(
            String number, boolean approved, Money upTo, LocalDate payBy, String reason, String onBehalfOf) {
        if (approved) {
            LineChecks.amount(upTo);
            if (payBy == null || payBy.isBefore(LocalDate.now(clock))) {
                throw Refusal.invalid("credit.case.payBy");
            }
        }
        keep(number, approved, approved ? upTo : Money.ZERO, approved ? payBy : null, reason, onBehalfOf);
    }

    private void keep(String number, boolean approved, Money upTo, LocalDate payBy, String reason, String onBehalfOf) {
        Shipment shipment = locked.in(number, ShipmentState.REQUESTED);
        if (List.of(user.id(), onBehalfOf == null ? "" : onBehalfOf).contains(shipment.requestedBy())) {
            throw Refusal.forbidden("credit.sign.own");
        }
        if (shipment.snapshotId() == null) {
            throw Refusal.conflict("credit.sign.noFigures", number);
        }
        if (!approved) {
            LockedShipments.reason(reason);
        }
        shipments.sign(
                number,
                new Signature(
                        shipment.revision(),
                        shipment.amount(),
                        shipment.snapshotId(),
                        approved,
                        upTo,
                        payBy,
                        reason,
                        user.id(),
                        onBehalfOf,
                        Times.now(clock)));
    }

    /** Before the goods have left; frees what the shipment held. */
    public void withdraw(String number, String reason) {
        deliveries.withdraw(number, reason);
    }

    public void refuse(String number, String reason) {
        deliveries.refuse(number, reason);
    }

    /** Less than released is fine, more is refused; a line that is not named did not leave. */
    public void confirmShipped(String number, List<ShippedLine> lines) {
        deliveries.confirmShipped(number, lines);
    }

    /**
     * Ends a shipment that is invoiced for less than left (3-2.1).
     *
     * @throws Refusal if the goods have not left, if nothing of them is invoiced, or without a reason
     */
    public void closeRemainder(String number, String reason) {
        deliveries.closeRemainder(number, reason);
    }

    public void recordCarrier(String number, String carrier, String waybill) {
        deliveries.recordCarrier(number, carrier, waybill);
    }

    @Transactional(readOnly = true)
    public Shipment get(String number) {
        return locked.find(number);
    }
}
