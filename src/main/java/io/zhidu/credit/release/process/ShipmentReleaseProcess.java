package io.zhidu.credit.release.process;

import io.zhidu.credit.collection.Instalment;
import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.RouteFacts;
import io.zhidu.credit.release.ShippedLine;
import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.ProcessVariable;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Names of the process {@code shipment-release}: id, messages, error and what its gateways, tables and forms know. */
public final class ShipmentReleaseProcess {

    public static final String ID = "shipment-release";

    public static final String AMENDED = "shipmentRelease.amended";
    public static final String WITHDRAWN = "shipmentRelease.withdrawn";
    public static final String RECEIPT_ARRIVED = "shipmentRelease.receiptArrived";
    public static final String INVOICED = "shipmentRelease.invoiced";

    static final String FACTS_CHANGED = "factsChanged";

    /** Like a repair order's, so that the Tasklist's cards show both alike. */
    static final ProcessVariable<String> ORDER_NUMBER = text("orderNumber");

    static final ProcessVariable<String> CUSTOMER_NAME = text("customerName");
    static final ProcessVariable<String> ACCOUNT = text("account");
    static final ProcessVariable<String> REQUESTER = text("requester");
    static final ProcessVariable<String> AMOUNT = text("amount");
    static final ProcessVariable<String> AVAILABLE = text("available");
    static final ProcessVariable<String> LIMIT = text("limit");
    static final ProcessVariable<String> EXPOSURE = text("exposure");
    static final ProcessVariable<String> ALLOWED_AMOUNT = text("allowedAmount");
    static final ProcessVariable<String> ROUTE = text("route");
    static final ProcessVariable<String> PLAN_BALANCE = text("planBalance");
    static final ProcessVariable<Boolean> RELEASED = answer("released");
    static final ProcessVariable<Boolean> PAY_FIRST = answer("payFirst");
    static final ProcessVariable<Boolean> PLANNED = answer("planned");
    static final ProcessVariable<Boolean> INVOICE_CAME = answer("invoiced");
    static final ProcessVariable<Integer> SIGNING_LEVEL = number("signingLevel");
    static final JsonVariable<GoodsLine> GOODS = new JsonVariable<>("goodsLines", GoodsLine.class);
    static final JsonVariable<GoodsLine> NEW_GOODS = new JsonVariable<>("newGoodsLines", GoodsLine.class);
    static final JsonVariable<Instalment> INSTALMENTS = new JsonVariable<>("instalments", Instalment.class);
    static final JsonVariable<ShippedLine> SHIPPED = new JsonVariable<>("shippedLines", ShippedLine.class);

    private ShipmentReleaseProcess() {}

    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    static ProcessVariable<Boolean> answer(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    static ProcessVariable<Integer> number(String name) {
        return new ProcessVariable<>(name, Integer.class);
    }

    /**
     * For the decision that follows in the same transaction. Only the amount is kept: whoever has a task of the process reads
     * its variables, and a customer's credit is the signers' and the sales department's business.
     */
    static void setFacts(VariableScope scope, RouteFacts facts) {
        facts(facts).forEach((name, value) -> {
            TypedValue known = scope.getVariableTyped(name);
            // a case that began on an earlier version of the model keeps them: it has no other
            boolean kept = known != null && !known.isTransient();
            scope.setVariable(name, Variables.untypedValue(value, !kept));
        });
        AMOUNT.set(scope, facts.amount().toString());
    }

    /** What the decision table reads of a shipment's facts, besides its amount. */
    static Map<String, Object> facts(RouteFacts facts) {
        Map<String, Object> read = new HashMap<>();
        read.put("creditOpen", facts.creditOpen());
        read.put("covered", facts.covered());
        read.put(AVAILABLE.name(), facts.available().toString());
        read.put(LIMIT.name(), facts.limit().toString());
        read.put(EXPOSURE.name(), facts.snapshot().exposure().toString());
        read.put("oldestOpenInvoiceDays", facts.oldestOpenInvoiceDays());
        read.put("unsettledOverLimit", facts.unsettledOverLimit());
        read.put(
                ALLOWED_AMOUNT.name(),
                facts.allowedAmount() == null ? null : facts.allowedAmount().toString());
        return read;
    }
}
