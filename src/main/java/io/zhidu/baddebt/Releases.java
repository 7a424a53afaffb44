package io.zhidu.baddebt;

import io.zhidu.credit.release.ReleaseRecord;
import io.zhidu.credit.release.ReleaseRecords;
import io.zhidu.platform.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a debt's goods left, by the shipment's release record: never by what somebody says. */
@Component
class Releases {

    private final ReleaseRecords records;

    Releases(ReleaseRecords records) {
        this.records = records;
    }

    /** @param route as the table {@code bad-debt-class} knows it */
    record Release(LocalDate day, String route) {}

    /**
     * @param shipment or null
     * @param otherwise the day where there is no shipment
     */
    Release of(String shipment, LocalDate otherwise) {
        return find(shipment)
                .map(record -> new Release(record.day(), route(record)))
                .orElseGet(() -> new Release(otherwise, BadDebt.NO_RELEASE));
    }

    /** @throws Refusal unless the account has such a shipment */
    Release ofAccount(String shipment, String account) {
        return find(shipment)
                .filter(record -> record.account().equals(account))
                .map(record -> new Release(record.day(), route(record)))
                .orElseThrow(() -> Refusal.invalid("baddebt.shipment", shipment));
    }

    Optional<ReleaseRecord> find(String shipment) {
        return Optional.ofNullable(shipment).flatMap(records::find);
    }

    private static String route(ReleaseRecord record) {
        return record.route() == null ? BadDebt.NO_RELEASE : record.route().id();
    }
}
