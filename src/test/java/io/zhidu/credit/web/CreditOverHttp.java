package io.zhidu.credit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.credit.CreditFixtures;
import io.zhidu.support.HttpPerson;
import io.zhidu.support.HttpPerson.Answer;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/** Requests over HTTP, and work on their tasks in the engine of this very context: /engine-rest is the one on H2. */
final class CreditOverHttp {

    private final int port;
    private final ProcessEngine engine;

    CreditOverHttp(int port, ProcessEngine engine) {
        this.port = port;
        this.engine = engine;
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
        complete(who, shipment, "userTask_planCollection", Map.of("instalments", json("""
                [{"dueOn":"%s","amount":"%s"}]""".formatted(day, amount))));
    }

    static Object json(String rows) {
        return SpinValues.jsonValue(rows).create();
    }

    void complete(String who, String shipment, String key, Map<String, Object> form) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(who).list().stream()
                .map(Group::getId)
                .toList();
        engine.getIdentityService().setAuthentication(who, groups);
        try {
            engine.getTaskService().complete(task(shipment, key).getId(), form);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private Task task(String shipment, String key) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(shipment)
                        .taskDefinitionKey(key)
                        .singleResult()));
    }

    String taskId(String shipment, String key) {
        return task(shipment, key).getId();
    }
}
