package io.zhidu.credit.release.process;

import io.zhidu.credit.collection.Instalment;
import io.zhidu.credit.release.FactsChanged;
import io.zhidu.credit.release.GoodsLine;
import io.zhidu.credit.release.RouteFacts;
import io.zhidu.credit.release.ShippedLine;
import io.zhidu.platform.JsonVariable;
import io.zhidu.platform.Money;
import io.zhidu.platform.ProcessVariable;
import io.zhidu.platform.Sentences;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of the process {@code shipment-release}: id, messages, error and what its gateways, tables and forms know. */
public final class ShipmentReleaseProcess {

    public static final String ID = "shipment-release";

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
    static final ProcessVariable<Boolean> PAY_FIRST = answer("payFirst");
    static final ProcessVariable<Boolean> PLANNED = answer("planned");
    static final ProcessVariable<Boolean> INVOICE_CAME = answer("invoiced");
    static final ProcessVariable<Integer> SIGNING_LEVEL = number("signingLevel");
    static final JsonVariable<GoodsLine> GOODS = new JsonVariable<>("goodsLines", GoodsLine.class);
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

    static void setFacts(VariableScope scope, RouteFacts facts) {
        facts(facts).forEach(scope::setVariable);
    }

    /** What the decision table reads of a shipment's facts. */
    static java.util.Map<String, Object> facts(RouteFacts facts) {
        return java.util.Map.of(
                "creditOpen",
                facts.creditOpen(),
                "covered",
                facts.covered(),
                AMOUNT.name(),
                facts.amount().toString(),
                AVAILABLE.name(),
                facts.available().toString(),
                LIMIT.name(),
                facts.limit().toString(),
                EXPOSURE.name(),
                facts.snapshot().exposure().toString(),
                "oldestOpenInvoiceDays",
                facts.oldestOpenInvoiceDays(),
                "unsettledOverLimit",
                facts.unsettledOverLimit());
    }

    /** In one sentence: what the decision rested upon, and what holds now. */
    static String changes(VariableScope before, FactsChanged changed, Sentences sentences) {
        RouteFacts now = changed.facts();
        Money available = Money.of(AVAILABLE.get(before));
        return sentences.ofRecord(
                "shipment.changed",
                sentences.ofRecord("shipment.route." + changed.before().id()),
                sentences.ofRecord("shipment.route." + changed.now().id()),
                available,
                now.available(),
                LIMIT.get(before),
                now.limit());
    }
}
