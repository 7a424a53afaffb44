package io.zhidu.repair;

import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Money;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import io.zhidu.repair.RepairLedger.Entry;
import io.zhidu.repair.RepairLedger.Kind;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clause 1-3.7: archive, hand-over, charge and receipt; after the signature only finance may reverse. */
@Service
@Transactional
public class ChargingService {

    private final RepairOrders orders;
    private final RepairLedger ledger;
    private final CurrentUser user;
    private final Clock clock;

    ChargingService(RepairOrders orders, RepairLedger ledger, CurrentUser user, Clock clock) {
        this.orders = orders;
        this.ledger = ledger;
        this.user = user;
        this.clock = clock;
    }

    public void archiveSlip(String number) {
        orders.archived(orders.get(number), Times.now(clock), user.id());
    }

    public void handOverSlip(String number) {
        orders.handedOver(orders.get(number), Times.now(clock), user.id());
    }

    /** @return what is open now */
    public Money chargeFees(String number) {
        RepairOrder order = orders.get(number);
        if (order.billAmount().isPositive()) {
            book(number, Kind.CHARGE, order.billAmount(), null, null, null);
            orders.moved(order, RepairState.CHARGED);
        } else {
            orders.ended(order, RepairState.SETTLED, Times.now(clock), null);
        }
        return ledger.open(number);
    }

    /**
     * Part of the money or all of it.
     *
     * @param method cash, card, transfer or mobile
     * @return what stays open
     */
    public Money recordReceipt(String number, Money amount, String method, String voucher) {
        RepairOrder order = orders.get(number);
        Money open = ledger.open(number);
        if (!amount.isPositive() || amount.exceeds(open)) {
            throw Refusal.invalid("repair.receiptAmount", open);
        }
        book(number, Kind.RECEIPT, amount.negated(), method, voucher, null);
        Money left = open.minus(amount);
        if (left.isZero()) {
            orders.ended(order, RepairState.SETTLED, Times.now(clock), null);
        } else {
            orders.moved(order, RepairState.CHARGED);
        }
        return left;
    }

    /** Takes back the charge with a reason; money already received is refunded in the same booking. */
    public void reverse(String number, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("repair.reasonMissing");
        }
        RepairOrder order = orders.get(number);
        if (!order.state().signed()) {
            throw Refusal.conflict("repair.nothingToReverse", number);
        }
        List<Entry> entries = ledger.entries(number);
        Money charged = sum(entries, Kind.CHARGE);
        Money received = sum(entries, Kind.RECEIPT).negated();
        if (charged.isPositive()) {
            book(number, Kind.REVERSAL, charged.negated(), null, null, reason);
        }
        if (received.isPositive()) {
            book(number, Kind.REFUND, received, null, null, reason);
        }
        orders.ended(order, RepairState.REVERSED, Times.now(clock), reason);
    }

    private void book(String number, Kind kind, Money amount, String method, String voucher, String reason) {
        ledger.book(number, new Entry(kind, amount, method, voucher, reason, Times.now(clock), user.id()));
    }

    private static Money sum(List<Entry> entries, Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::amount)
                .collect(Money.sum());
    }
}
