package io.zhidu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.AccountService;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.credit.ledger.LedgerService;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with a shipment over HTTP, each by his own login; money comes from finance's system. */
final class ShipmentsOverHttp extends TasksOverHttp {

    final CreditFixtures given;
    private final LocalDate today;
    private int port;

    ShipmentsOverHttp(JdbcClient jdbc, AccountService accounts, LedgerService ledger, Clock clock) {
        super(jdbc);
        this.given = new CreditFixtures(accounts, ledger, clock);
        this.today = LocalDate.now(clock);
    }

    ShipmentsOverHttp at(int port) {
        this.port = port;
        return this;
    }

    HttpPerson machine(String user) {
        return HttpPerson.machine(port, user);
    }

    /** Limit 3000.00, so that a third is 1000.00, and all of it taken by an open invoice of today. */
    String full() {
        String account = available();
        given.invoice(account, 0, "3000");
        return account;
    }

    /** Limit 3000.00, all of it free: the money paid an invoice of three weeks ago. */
    String available() {
        String account = given.withCredit();
        given.invoice(account, 20, "3000");
        given.receive(account, 1, "3000");
        return account;
    }

    /** By the form, as in the Tasklist. @return the number */
    String ask(HttpPerson person, String account, String amount, boolean payFirst) {
        Answer answer = start(person, form(account, amount, payFirst));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return numberOf(answer.json().path("id").asText());
    }

    Answer start(HttpPerson person, Map<String, ?> form) {
        return person.post(
                person.engine() + "/process-definition/key/shipment-release/submit-form",
                Map.of("variables", variables(form)));
    }

    static Map<String, Object> form(String account, String amount, boolean payFirst) {
        Map<String, Object> form = new HashMap<>(Map.of("account", account, "amount", amount, "payFirst", payFirst));
        form.put("goodsLines", List.of(goods(amount)));
        return form;
    }

    static String goods(String unitPrice) {
        return "[{\"goods\":\"瓷磚\",\"quantity\":\"1\",\"unitPrice\":\"" + unitPrice + "\"}]";
    }

    /** As another system asks. */
    static Map<String, Object> request(String reference, String account, String amount) {
        return new HashMap<>(Map.of(
                "reference", reference,
                "account", account,
                "amount", amount,
                "goodsLines", List.of(Map.of("goods", "瓷磚", "quantity", "1", "unitPrice", amount))));
    }

    /** A request over the limit whose plan is made. @return the number */
    String overLimit(HttpPerson requester, String account, String amount) {
        String number = ask(requester, account, amount, false);
        String task = task(requester, number, "userTask_planCollection");
        String balance = requester
                .get(requester.engine() + "/task/" + task + "/variables/planBalance")
                .json()
                .path("value")
                .asText();
        work(requester, task, plan(balance));
        return number;
    }

    Map<String, Object> plan(String... amounts) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < amounts.length; i++) {
            rows.append(i == 0 ? "" : ",")
                    .append("{\"dueOn\":\"%s\",\"amount\":\"%s\"}".formatted(today.plusDays(i + 1), amounts[i]));
        }
        return Map.of("instalments", List.of("[" + rows + "]"));
    }

    static Map<String, Object> shipped(String quantity) {
        return Map.of("shippedLines", List.of("[{\"lineNo\":1,\"quantity\":\"" + quantity + "\"}]"));
    }

    void sign(String signer, String number) {
        complete(machine(signer), number, "userTask_signOverLimit", Map.of("signOutcome", "signed"));
    }

    void shipAndCarry(String number, String quantity) {
        complete(machine("kuguan1"), number, "userTask_confirmShipped", shipped(quantity));
        complete(machine("wuliu1"), number, "userTask_arrangeCarrier", Map.of("carrier", "順達物流", "waybill", "SD-1"));
    }

    /** @return its number */
    String invoice(String account, String amount, String shipment) {
        return booked("invoices", "invoiceDate", account, amount, shipment);
    }

    /** @return its number */
    String receive(String account, String amount, String shipment) {
        return booked("receipts", "valueDate", account, amount, shipment);
    }

    private String booked(String what, String day, String account, String amount, String shipment) {
        Map<String, String> line = new HashMap<>(
                Map.of("number", CreditFixtures.number(), "account", account, day, today.toString(), "amount", amount));
        if (shipment != null) {
            line.put("shipment", shipment);
        }
        Answer answer = machine("caiwu1").post("/api/" + what, List.of(line));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return line.get("number");
    }

    String state(String number) {
        return column("state", number);
    }

    String route(String number) {
        return column("route", number);
    }

    private String column(String name, String number) {
        return jdbc.sql("SELECT " + name + " FROM shipment WHERE number = :number")
                .param("number", number)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
