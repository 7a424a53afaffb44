package io.zhidu.audit.history.facts;

import io.zhidu.audit.history.Document;
import io.zhidu.audit.history.FactSource;
import io.zhidu.audit.history.Facts;
import io.zhidu.credit.Accounts;
import io.zhidu.credit.KeptSnapshot;
import io.zhidu.credit.Snapshots;
import io.zhidu.credit.release.Shipment;
import io.zhidu.credit.release.Shipments;
import io.zhidu.credit.release.Signature;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class ShipmentFacts implements FactSource {

    private final Shipments shipments;
    private final Accounts accounts;
    private final Snapshots snapshots;

    ShipmentFacts(Shipments shipments, Accounts accounts, Snapshots snapshots) {
        this.shipments = shipments;
        this.accounts = accounts;
        this.snapshots = snapshots;
    }

    @Override
    public Set<String> processes() {
        return Set.of("shipment-release", "over-credit-collection");
    }

    @Override
    public Facts of(String number) {
        return shipments.find(number).map(this::facts).orElse(Facts.NONE);
    }

    private Facts facts(Shipment shipment) {
        return new Facts(
                accounts.get(shipment.account()).name(),
                shipment.amount().amount(),
                List.of(shipment.account()),
                "/credit/shipments/" + shipment.number());
    }

    /** 3-1.3: the figures behind each decision, with all that they are the sum of. */
    @Override
    public List<Document> documents(String number) {
        return snapshots.ofShipment(number).stream()
                .map(ShipmentFacts::document)
                .toList();
    }

    private static Document document(KeptSnapshot kept) {
        String id = kept.figures().id();
        String figures =
                "%s / %s".formatted(kept.figures().exposure(), kept.figures().limit());
        return new Document(
                "history.document.snapshot", figures, "/credit/snapshots/" + id, null, kept.at(), kept.by());
    }

    /** 3-2.2: who signed as a deputy. */
    @Override
    public String principal(String number, String person, LocalDateTime at) {
        return shipments.signatures(number).stream()
                .filter(each -> each.signedBy().equals(person) && isSameMoment(each.signedAt(), at))
                .map(Signature::onBehalfOf)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSameMoment(LocalDateTime one, LocalDateTime other) {
        return Duration.between(one, other).abs().toSeconds() <= 2;
    }
}
