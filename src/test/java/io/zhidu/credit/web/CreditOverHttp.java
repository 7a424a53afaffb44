package io.zhidu.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhidu.credit.CreditFixtures;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Requests and signatures over HTTP, as machines and the Tasklist make them. */
final class CreditOverHttp {

    private final int port;

    CreditOverHttp(int port) {
        this.port = port;
    }

    HttpPerson as(String who) {
        return HttpPerson.machine(port, who);
    }

    /** One line of goods for the whole amount. @return the shipment's number */
    String ask(String who, String account, String amount) {
        Answer answer = as(who).post(
                        "/api/shipments",
                        Map.of(
                                "reference",
                                CreditFixtures.number(),
                                "account",
                                account,
                                "amount",
                                amount,
                                "goodsLines",
                                List.of(Map.of("goods", "瓷磚", "quantity", "1", "unitPrice", amount))));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("number").asText();
    }

    void plan(String who, String shipment, String day, String amount) {
        String rows = "[{\"dueOn\":\"%s\",\"amount\":\"%s\"}]".formatted(day, amount);
        complete(
                who, shipment, "userTask_planCollection", Map.of("instalments", Map.of("value", rows, "type", "Json")));
    }

    void complete(String who, String shipment, String key, Map<String, ?> form) {
        Map<String, Object> variables = new HashMap<>();
        form.forEach((name, value) -> variables.put(name, value instanceof Map ? value : Map.of("value", value)));
        Answer answer = as(who).post(
                        "/engine-rest/task/" + task(who, shipment, key) + "/submit-form",
                        Map.of("variables", variables));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    String task(String who, String shipment, String key) {
        JsonNode tasks = as(who).post("/engine-rest/task", Map.of("processInstanceBusinessKey", shipment))
                .json();
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.path("taskDefinitionKey").asText().equals(key))
                .map(task -> task.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " of " + shipment + ": " + tasks));
    }
}
