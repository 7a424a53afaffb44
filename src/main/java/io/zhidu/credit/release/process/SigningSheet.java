package io.zhidu.credit.release.process;

import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.credit.SnapshotRow;
import io.zhidu.credit.collection.CollectionPlan;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.collection.Instalment;
import io.zhidu.credit.release.OverLimitShipments;
import io.zhidu.credit.release.Shipment;
import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.Money;
import io.zhidu.platform.ProcessVariable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What a signer sees at one look, besides the figures; the history keeps it as he saw it. */
@Component
class SigningSheet {

    /** Of the request, as the signer is shown it: what he signs is no other. */
    static final ProcessVariable<Integer> REVISION = ShipmentReleaseProcess.number("signingRevision");

    private static final ProcessVariable<String> LIMIT = ShipmentReleaseProcess.text("shownLimit");
    private static final ProcessVariable<String> EXPOSURE = ShipmentReleaseProcess.text("shownExposure");
    private static final ProcessVariable<String> AVAILABLE = ShipmentReleaseProcess.text("shownAvailable");
    private static final JsonVariable<OpenInvoice> OPEN_INVOICES =
            new JsonVariable<>("openInvoices", OpenInvoice.class);
    private static final JsonVariable<OverLimitShipments.Earlier> EARLIER =
            new JsonVariable<>("earlierOverLimit", OverLimitShipments.Earlier.class);
    private static final JsonVariable<Instalment> PLAN = new JsonVariable<>("planRows", Instalment.class);

    private final CreditLimitService limits;
    private final OverLimitShipments overLimit;
    private final CollectionService collections;

    SigningSheet(CreditLimitService limits, OverLimitShipments overLimit, CollectionService collections) {
        this.limits = limits;
        this.overLimit = overLimit;
        this.collections = collections;
    }

    /** @param age in days on the day of the snapshot */
    record OpenInvoice(String number, LocalDate day, long age, Money amount) {}

    void show(VariableScope scope, Shipment shipment) {
        CreditSnapshot figures = limits.get(shipment.snapshotId());
        REVISION.set(scope, shipment.revision());
        LIMIT.set(scope, figures.limit().toString());
        EXPOSURE.set(scope, figures.exposure().toString());
        AVAILABLE.set(scope, figures.available().toString());
        LocalDate day = figures.day();
        OPEN_INVOICES.set(
                scope,
                limits.openItems(figures.account()).stream()
                        .filter(row -> row.kind() == SnapshotRow.Kind.OPEN_INVOICE)
                        .map(row -> new OpenInvoice(
                                row.reference(), row.day(), ChronoUnit.DAYS.between(row.day(), day), row.amount()))
                        .toList());
        EARLIER.set(scope, overLimit.ofAccount(figures.account()));
        PLAN.set(
                scope,
                collections
                        .find(shipment.number())
                        .map(CollectionPlan::instalments)
                        .orElse(List.of()));
    }

    static void forget(VariableScope scope) {
        scope.removeVariables(List.of(
                REVISION.name(),
                LIMIT.name(),
                EXPOSURE.name(),
                AVAILABLE.name(),
                OPEN_INVOICES.name(),
                EARLIER.name(),
                PLAN.name(),
                RemindSignerDelegate.REMINDED_AT.name()));
    }
}
