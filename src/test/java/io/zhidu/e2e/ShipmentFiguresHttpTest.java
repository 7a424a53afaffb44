package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.credit.AccountService;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import io.zhidu.support.ZhiduTest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads and does what on a shipment besides its tasks: no credit figure for those who only move goods. */
@ZhiduTest
class ShipmentFiguresHttpTest {

    private static final List<String> FIGURES = List.of(
            "limit",
            "exposure",
            "available",
            "openInvoices",
            "earlierOverLimit",
            "oldestOpenInvoiceDays",
            "unsettledOverLimit",
            "allowedAmount",
            "planRows",
            "shownLimit",
            "shownExposure",
            "shownAvailable");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccountService accounts;

    @Autowired
    LedgerService ledger;

    @Autowired
    Clock clock;

    private ShipmentsOverHttp shipments;
    private HttpPerson logistics;
    private HttpPerson keeper;

    @BeforeEach
    void people() {
        shipments = new ShipmentsOverHttp(jdbc, accounts, ledger, clock).at(port);
        logistics = HttpPerson.machine(port, "wuliu1");
        keeper = HttpPerson.machine(port, "kuguan1");
    }

    @Test
    void whoMovesGoodsReadsNoFigureOfTheCustomersCredit() {
        String number = shipments.ask(logistics, shipments.full(), "10.00", false);
        String plan = shipments.task(logistics, number, "userTask_planCollection");
        assertNoFigures(logistics, plan);
        shipments.work(logistics, plan, shipments.plan("10.00"));
        HttpPerson manager = HttpPerson.machine(port, "quyuNorth");
        String sign = shipments.task(manager, number, "userTask_signOverLimit");
        assertThat(variables(manager, sign)).contains("shownLimit", "shownExposure", "shownAvailable", "openInvoices");
        assertNoInstances(logistics);
        assertNoInstances(keeper);
        assertThat(logistics
                        .get(logistics.engine() + "/task/" + sign + "/variables")
                        .status())
                .isEqualTo(403);
        shipments.sign("quyuNorth", number);
        String ship = shipments.task(keeper, number, "userTask_confirmShipped");
        assertNoFigures(keeper, ship);
        shipments.work(keeper, ship, ShipmentsOverHttp.shipped("1"));
        String carry = shipments.task(logistics, number, "userTask_arrangeCarrier");
        assertNoFigures(logistics, carry);
        shipments.work(logistics, carry, Map.of("carrier", "順達物流"));
        assertThat(shipments.state(number)).isEqualTo("SHIPPED");
    }

    @Test
    void salesSeesTheFiguresOfAnOverdueCase() {
        String account = shipments.full();
        shipments.given.invoice(account, 31, "100");
        String number = shipments.ask(logistics, account, "10.00", false);
        HttpPerson sales = HttpPerson.machine(port, "xiaoshou1");
        assertThat(variables(sales, shipments.task(sales, number, "userTask_decideOverdue")))
                .contains("limit", "exposure", "available", "oldestOpenInvoiceDays");
    }

    @Test
    void theRequesterChangesTheGoodsOnThePageAndNobodyElse() {
        HttpPerson seller = HttpPerson.browser(port, "xiaoshou1");
        String number = shipments.ask(seller, shipments.full(), "10.00", false);
        String page = "/credit/shipments/" + number;
        Map<String, String> row = Map.of("goods", "瓷磚", "quantity", "2", "unitPrice", "10.00");
        HttpPerson other = HttpPerson.browser(port, "xiaoshou2");
        assertThat(other.get(page).body()).doesNotContain(page + "/amendment");
        assertThat(post(other, page, "/amendment", row).status()).isEqualTo(403);
        assertThat(seller.get(page).body()).contains(page + "/amendment");
        assertThat(post(seller, page, "/amendment", Map.of("goods", "瓷磚", "quantity", "x", "unitPrice", "1"))
                        .status())
                .isEqualTo(400);
        assertThat(amount(number)).isEqualTo("10.00");
        assertThat(post(seller, page, "/amendment", row).status()).isEqualTo(302);
        assertThat(amount(number)).isEqualTo("20.00");
    }

    @Test
    void onlyFinanceClosesTheRemainderOfWhatLeft() {
        String account = shipments.available();
        String number = shipments.ask(logistics, account, "3000.00", false);
        shipments.shipAndCarry(number, "1");
        shipments.invoice(account, "2000.00", number);
        String page = "/credit/shipments/" + number;
        Map<String, String> why = Map.of("reason", "破損，客戶少收");
        HttpPerson seller = HttpPerson.browser(port, "xiaoshou1");
        assertThat(seller.get(page).body()).doesNotContain(page + "/remainder");
        assertThat(post(seller, page, "/remainder", why).status()).isEqualTo(403);
        assertThat(shipments.state(number)).isEqualTo("SHIPPED");
        HttpPerson finance = HttpPerson.browser(port, "caiwu1");
        assertThat(finance.get(page).body()).contains(page + "/remainder", "1000.00");
        assertThat(post(finance, page, "/remainder", why).status()).isEqualTo(302);
        assertThat(shipments.state(number)).isEqualTo("CLOSED");
        assertThat(finance.get(page).body()).contains("破損，客戶少收", "結清餘額 1000.00 元");
        assertThat(post(finance, page, "/remainder", why).status()).isEqualTo(409);
    }

    private Answer post(HttpPerson person, String page, String door, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", person.token(page));
        return person.form(page + door, form);
    }

    private String amount(String number) {
        return jdbc.sql("SELECT amount FROM shipment WHERE number = :number")
                .param("number", number)
                .query(java.math.BigDecimal.class)
                .single()
                .toPlainString();
    }

    private static List<String> variables(HttpPerson person, String task) {
        JsonNode found =
                person.get(person.engine() + "/task/" + task + "/variables").json();
        List<String> names = new java.util.ArrayList<>();
        found.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void assertNoFigures(HttpPerson person, String task) {
        assertThat(variables(person, task)).contains("orderNumber", "amount").doesNotContainAnyElementsOf(FIGURES);
        assertNoInstances(person);
    }

    /** Of tasks he has he sees what their cards show, of the process itself nothing. */
    private static void assertNoInstances(HttpPerson person) {
        JsonNode found =
                person.post(person.engine() + "/variable-instance", Map.of()).json();
        assertThat(found.findValuesAsText("name")).doesNotContainAnyElementsOf(FIGURES);
        assertThat(person.post(
                                person.engine() + "/process-instance",
                                Map.of("processDefinitionKey", "shipment-release"))
                        .json())
                .isEmpty();
    }
}
