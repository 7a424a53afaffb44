package io.zhidu.credit.release.process;

import io.zhidu.credit.CreditLimitService;
import io.zhidu.credit.SnapshotRow;
import io.zhidu.credit.collection.CollectionPlan;
import io.zhidu.credit.collection.CollectionService;
import io.zhidu.credit.collection.Instalment;
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
    private static final JsonVariable<SnapshotRow> HELD = new JsonVariable<>("heldShipments", SnapshotRow.class);
    private static final JsonVariable<Instalment> PLAN = new JsonVariable<>("planRows", Instalment.class);

    private final CreditLimitService limits;
    private final CollectionService collections;

    SigningSheet(CreditLimitService limits, CollectionService collections) {
        this.limits = limits;
        this.collections = collections;
    }

    /** @param age in days on the day of the snapshot */
    record OpenInvoice(String number, LocalDate day, long age, Money amount) {}

    void show(VariableScope scope, String shipment, String snapshot) {
        LocalDate day = limits.get(snapshot).day();
        List<SnapshotRow> rows = limits.rows(snapshot);
        OPEN_INVOICES.set(
                scope,
                of(rows, SnapshotRow.Kind.OPEN_INVOICE).stream()
                        .map(row -> new OpenInvoice(
                                row.reference(), row.day(), ChronoUnit.DAYS.between(row.day(), day), row.amount()))
                        .toList());
        HELD.set(scope, of(rows, SnapshotRow.Kind.RELEASED_SHIPMENT));
        PLAN.set(
                scope,
                collections.find(shipment).map(CollectionPlan::instalments).orElse(List.of()));
    }

    static void forget(VariableScope scope) {
        scope.removeVariables(List.of(OPEN_INVOICES.name(), HELD.name(), PLAN.name(), "remindedAt"));
    }

    private static List<SnapshotRow> of(List<SnapshotRow> rows, SnapshotRow.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }
}
