package io.zhidu.credit.release.web;

import io.zhidu.credit.release.ReleaseService;
import io.zhidu.credit.release.process.ShipmentDesk;
import io.zhidu.platform.Refusal;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** A request is withdrawn by who asked for it, or by sales; by page and API alike. */
@Component
class ShipmentWithdrawal {

    private static final int LONGEST_REASON = 500;

    private final ShipmentDesk desk;
    private final ReleaseService releases;

    ShipmentWithdrawal(ShipmentDesk desk, ReleaseService releases) {
        this.desk = desk;
        this.releases = releases;
    }

    static boolean allows(Authentication who, String requester) {
        return is(who, "salesDepartment") || is(who, "logisticsSpecialist") && requester.equals(who.getName());
    }

    private static boolean is(Authentication who, String role) {
        return who.getAuthorities().stream().anyMatch(one -> one.getAuthority().equals(role));
    }

    /** @throws Refusal if it is not his, the reason is missing, or the goods have left */
    void withdraw(String number, String reason, Authentication who) {
        String requester = releases.get(number).requestedBy();
        if (!allows(who, requester)) {
            throw Refusal.forbidden("shipment.notYours", requester);
        }
        desk.withdraw(
                number,
                Optional.ofNullable(reason)
                        .filter(text -> !text.isBlank() && text.length() <= LONGEST_REASON)
                        .orElseThrow(() -> Refusal.invalid("shipment.withdrawReason")));
    }
}
