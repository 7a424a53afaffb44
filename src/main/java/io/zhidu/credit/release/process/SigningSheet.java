package io.zhidu.credit.release.process;

import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.CreditSnapshot;
import io.zhidu.credit.SnapshotRow;
import io.zhidu.credit.collection.CollectionPlan;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.collection.Instalment;
import io.zhidu.credit.release.OverLimitShipments;
import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What a signer sees at one look, besides the figures; the history keeps it as he saw it. */
@Component
class SigningSheet {

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

    void show(VariableScope scope, String shipment, String snapshot) {
        CreditSnapshot figures = limits.get(snapshot);
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
                collections.find(shipment).map(CollectionPlan::instalments).orElse(List.of()));
    }

    static void forget(VariableScope scope) {
        scope.removeVariables(
                List.of(OPEN_INVOICES.name(), EARLIER.name(), PLAN.name(), RemindSignerDelegate.REMINDED_AT.name()));
    }
}
