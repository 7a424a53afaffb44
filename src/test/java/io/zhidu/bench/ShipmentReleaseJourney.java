package io.zhidu.bench;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.InvoiceLine;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.platform.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.ApplicationContext;

/** A shipment within the limit: asked for, released at once, shipped, carried and invoiced, by four people. */
final class ShipmentReleaseJourney implements Journey {

    private static final int CUSTOMERS = 20;
    private static final String AMOUNT = "100.00";

    private LedgerService ledger;
    private List<String> accounts;
    private LocalDate today;

    @Override
    public String process() {
        return "shipment-release";
    }

    /** Customers with a limit that no run uses up. */
    @Override
    public void prepare(ApplicationContext product) {
        ledger = product.getBean(LedgerService.class);
        Clock clock = product.getBean(Clock.class);
        today = LocalDate.now(clock);
        IdentityService identity = product.getBean(IdentityService.class);
        identity.setAuthenticatedUserId("xiaoshou1");
        try {
            CreditFixtures given = new CreditFixtures(product.getBean(AccountService.class), ledger, clock);
            accounts = IntStream.range(0, CUSTOMERS)
                    .mapToObj(i -> given.withLimit("1000000000.00"))
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Override
    public Map<String, Consumer<DelegateExecution>> outcomes() {
        return Map.of(
                "requestShipmentDelegate", ShipmentReleaseJourney::requested,
                "gatherFactsDelegate",
                        on -> {
                            on.setVariables(Map.of("creditOpen", true, "covered", false, "available", "1000.00"));
                            on.setVariables(Map.of("limit", "1000.00", "exposure", "0.00", "unsettledOverLimit", 0));
                            on.setVariables(Map.of("oldestOpenInvoiceDays", 0, "planned", false, "signingLevel", 0));
                        },
                "recordCarrierDelegate", on -> on.setVariable("invoiced", false));
    }

    @Override
    public Map<String, Object> beans() {
        return Map.of("plannedCollections", new PlannedCollections());
    }

    /** No plan, as for every shipment within the limit. */
    public static final class PlannedCollections {

        public boolean meet(String shipment, String route, Object balance) {
            return false;
        }
    }

    private static void requested(DelegateExecution on) {
        String number = "FH-" + on.getProcessInstanceId();
        on.setProcessBusinessKey(number);
        on.setVariables(Map.of("orderNumber", number, "customerName", "測試客戶", "requester", "xiaoshou1"));
        on.setVariable("allowedAmount", null);
    }

    @Override
    public void drive(Desk desk, int ordinal) {
        String account = accounts.get(ordinal % CUSTOMERS);
        desk.start("xiaoshou1", "salesDepartment", request(account));
        desk.claimAndSubmit(
                "kuguan1",
                "warehouseKeeper",
                "userTask_confirmShipped",
                Map.of("shippedLines", json("[{\"lineNo\":1,\"quantity\":\"1\"}]")));
        desk.claimAndSubmit(
                "wuliu1",
                "logisticsSpecialist",
                "userTask_arrangeCarrier",
                Map.of("carrier", "順達物流", "waybill", "SD-" + ordinal));
        desk.happens("caiwu1", "finance", "shipmentRelease.invoiced", shipment -> invoice(account, shipment));
        desk.assertEnded("endEvent_closed");
    }

    private static Map<String, Object> request(String account) {
        Map<String, Object> form = new HashMap<>(Map.of("account", account, "amount", AMOUNT, "payFirst", false));
        form.put("goodsLines", json("[{\"goods\":\"瓷磚\",\"quantity\":\"1\",\"unitPrice\":\"" + AMOUNT + "\"}]"));
        return form;
    }

    private void invoice(String account, String shipment) {
        ledger.recordInvoices(
                List.of(new InvoiceLine(CreditFixtures.number(), account, today, Money.of(AMOUNT), shipment, null)));
    }

    private static Object json(String text) {
        return SpinValues.jsonValue(text).create();
    }
}
