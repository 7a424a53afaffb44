package io.zhidu.credit.release;

import io.zhidu.credit.Accounts;
import io.zhidu.credit.ledger.Ledger.Stamp;
import io.zhidu.platform.CurrentUser;
import io.zhidu.platform.Refusal;
import io.zhidu.platform.Times;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** A shipment as it is once its account's row is locked. */
@Component
class LockedShipments {

    private static final int LONGEST_REASON = 500;

    private final Shipments shipments;
    private final Accounts accounts;
    private final CurrentUser user;
    private final Clock clock;

    LockedShipments(Shipments shipments, Accounts accounts, CurrentUser user, Clock clock) {
        this.shipments = shipments;
        this.accounts = accounts;
        this.user = user;
        this.clock = clock;
    }

    Shipment find(String number) {
        return shipments.find(number).orElseThrow(() -> Refusal.notFound("credit.shipment.unknown", number));
    }

    /** @throws Refusal if it is in none of these states any more */
    Shipment in(String number, ShipmentState... states) {
        accounts.lock(find(number).account());
        Shipment shipment = find(number);
        if (!Arrays.asList(states).contains(shipment.state())) {
            throw Refusal.conflict(
                    "credit.shipment.state",
                    number,
                    Refusal.conflict("credit.state." + shipment.state().name()));
        }
        return shipment;
    }

    Stamp stamp(Shipment shipment) {
        return new Stamp(accounts.nextEntry(shipment.account()), Times.now(clock), user.id());
    }

    static void reason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("credit.reason.missing", LONGEST_REASON);
        }
    }
}
