package io.zhidu.credit.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.support.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision tables alone, at their boundaries. */
class ShipmentRouteTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    /** Limit 30 000.00, so that a third is 10 000.00 to the fen. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        available exactly equal            | true  | false | false | 5000.00  | 5000.00  | 30000.00 | 30 | 0 | -       | within-limit     | true
        one fen over                       | true  | false | false | 5000.01  | 5000.00  | 30000.00 | 30 | 0 | -       | first-over-limit | false
        one fen over, one unsettled        | true  | false | false | 5000.01  | 5000.00  | 30000.00 | 0  | 1 | -       | last-over-limit  | false
        one fen over, two unsettled        | true  | false | false | 5000.01  | 5000.00  | 30000.00 | 0  | 2 | -       | pay-first        | false
        within, two unsettled              | true  | false | false | 5000.00  | 5000.00  | 30000.00 | 0  | 2 | -       | within-limit     | true
        a fen below the third              | true  | false | false | 9999.99  | 0.00     | 30000.00 | 0  | 0 | -       | first-over-limit | false
        exactly the third                  | true  | false | false | 10000.00 | 0.00     | 30000.00 | 0  | 0 | -       | refused          | false
        a fen above the third              | true  | false | false | 10000.01 | 0.00     | 30000.00 | 0  | 0 | -       | refused          | false
        exactly the third, will pay first  | true  | false | true  | 10000.00 | 0.00     | 30000.00 | 0  | 0 | -       | pay-first        | false
        below the third, will pay first    | true  | false | true  | 9999.99  | 0.00     | 30000.00 | 0  | 0 | -       | pay-first        | false
        within, would pay first            | true  | false | true  | 5000.00  | 5000.00  | 30000.00 | 0  | 0 | -       | within-limit     | true
        a third that is no whole fen       | true  | false | false | 3333.33  | 0.00     | 10000.00 | 0  | 0 | -       | first-over-limit | false
        a fen above that                   | true  | false | false | 3333.34  | 0.00     | 10000.00 | 0  | 0 | -       | refused          | false
        the last one, a fen below          | true  | false | false | 9999.99  | 0.00     | 30000.00 | 0  | 1 | -       | last-over-limit  | false
        the last one exactly at the third  | true  | false | false | 10000.00 | 0.00     | 30000.00 | 0  | 1 | -       | refused          | false
        limit zero                         | true  | false | false | 0.01     | 0.00     | 0.00     | 0  | 0 | -       | refused          | false
        available below zero               | true  | false | false | 0.01     | -2000.00 | 30000.00 | 0  | 0 | -       | first-over-limit | false
        a third, but available             | true  | false | false | 20000.00 | 20000.00 | 30000.00 | 0  | 0 | -       | within-limit     | true
        invoice thirty days old            | true  | false | false | 100.00   | 5000.00  | 30000.00 | 30 | 0 | -       | within-limit     | true
        invoice thirty-one days old        | true  | false | false | 100.00   | 5000.00  | 30000.00 | 31 | 0 | -       | overdue-invoice  | false
        overdue and paid in advance        | true  | true  | false | 100.00   | 0.00     | 30000.00 | 31 | 0 | -       | overdue-invoice  | false
        sales allowed just enough          | true  | false | false | 100.00   | 5000.00  | 30000.00 | 31 | 0 | 100.00  | overdue-invoice  | true
        sales allowed a fen too little     | true  | false | false | 100.00   | 5000.00  | 30000.00 | 31 | 0 | 99.99   | refused          | false
        sales allowed nothing              | true  | false | false | 100.00   | 5000.00  | 30000.00 | 31 | 0 | 0.00    | refused          | false
        allowed, and paid meanwhile        | true  | false | false | 100.00   | 5000.00  | 30000.00 | 30 | 0 | 99.99   | within-limit     | true
        no credit                          | false | false | false | 100.00   | 5000.00  | 30000.00 | 0  | 0 | -       | no-credit        | false
        no credit, old invoice             | false | false | false | 100.00   | 5000.00  | 30000.00 | 31 | 0 | -       | no-credit        | false
        no credit, paid                    | false | true  | false | 100.00   | 0.00     | 0.00     | 0  | 0 | -       | no-credit        | true
        pay first, paid                    | true  | true  | true  | 10000.00 | 0.00     | 30000.00 | 0  | 0 | -       | pay-first        | true
        two unsettled, paid                | true  | true  | false | 100.00   | 0.00     | 30000.00 | 0  | 2 | -       | pay-first        | true
        ten trillion, a fen over           | true  | false | false | 9999999999999.99 | 9999999999999.98 | 30000.00 | 0 | 0 | - | refused  | false
        """)
    @Proves({"3-1.4.1", "3-1.4.2", "3-2.1", "3-2.2.1", "3-2.2.2", "3-2.2.3"})
    void theRoute(
            String example,
            boolean creditOpen,
            boolean covered,
            boolean payFirst,
            String amount,
            String available,
            String limit,
            int oldest,
            int unsettled,
            String allowed,
            String route,
            boolean released) {
        Map<String, Object> facts = facts(amount, available, limit, unsettled);
        facts.putAll(Map.of("creditOpen", creditOpen, "covered", covered, "payFirst", payFirst));
        facts.put("oldestOpenInvoiceDays", oldest);
        facts.put("allowedAmount", allowed);
        DmnDecisionRuleResult found = decide("shipment-release-route", facts);
        assertThat(found.getEntryMap()).containsEntry("route", route).containsEntry("released", released);
    }

    @Test
    void thePlanSumsToHowFarOverOrWithoutCreditToWhatIsOwed() {
        Map<String, Object> facts = facts("5000.01", "5000.00", "30000.00", 0);
        assertPlan(facts, true, "0.01");
        facts.put("unsettledOverLimit", 2);
        assertPlan(facts, true, "0.01");
        facts.put("creditOpen", false);
        assertPlan(facts, true, "777.70");
        facts.put("exposure", "0.00");
        assertPlan(facts, false, "0.00");
        facts.put("covered", true);
        assertPlan(facts, false, "0.00");
    }

    @Test
    void theReasonOfARefusalIsThatOfTheRuleThatRefused() {
        Map<String, Object> facts = facts("10000.00", "0.00", "30000.00", 0);
        facts.put("allowedAmount", "99.99"); // for an invoice that was paid meanwhile
        assertThat(decide("shipment-release-route", facts).<String>getEntry("refusalReason"))
                .contains("三分之一", "10000.00", "30000.00")
                .doesNotContain("99.99");
        facts.put("oldestOpenInvoiceDays", 31);
        assertThat(decide("shipment-release-route", facts).<String>getEntry("refusalReason"))
                .contains("銷售部准予 99.99 元");
        facts.put("available", "10000.00");
        facts.put("oldestOpenInvoiceDays", 0);
        assertThat(decide("shipment-release-route", facts).<String>getEntry("refusalReason"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "first-over-limit, 0, areaManager, true",
        "first-over-limit, 1, marketingDepartmentHead, false",
        "first-over-limit, 2, generalManager, false",
        "first-over-limit, 9, generalManager, false",
        "last-over-limit, 0, marketingDepartmentHead, false",
        "last-over-limit, 1, generalManager, false"
    })
    void theSigner(String route, int level, String role, boolean ofArea) {
        assertThat(decide("shipment-release-signer", Map.of("route", route, "signingLevel", level))
                        .getEntryMap())
                .containsEntry("signerRole", role)
                .containsEntry("ofArea", ofArea)
                .containsEntry("lastLevel", role.equals("generalManager"));
    }

    private static Map<String, Object> facts(String amount, String available, String limit, int unsettled) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("creditOpen", true, "covered", false, "amount", amount, "available", available, "limit", limit));
        facts.putAll(Map.of("exposure", "777.70", "oldestOpenInvoiceDays", 0, "unsettledOverLimit", unsettled));
        facts.put("payFirst", false);
        facts.put("allowedAmount", null);
        return facts;
    }

    private static void assertPlan(Map<String, Object> facts, boolean needed, String balance) {
        DmnDecisionRuleResult found = decide("shipment-release-route", facts);
        assertThat(found.<Boolean>getEntry("planNeeded")).isEqualTo(needed);
        assertThat(new BigDecimal(found.<String>getEntry("planBalance"))).isEqualByComparingTo(balance);
    }

    private static DmnDecisionRuleResult decide(String table, Map<String, Object> facts) {
        try (var file = Files.newInputStream(Path.of("processes/shipment-release/" + table + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, file), facts)
                    .getSingleResult();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
