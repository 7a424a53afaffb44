package io.zhidu.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhidu.platform.EngineDoor;
import io.zhidu.support.EngineDesk;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases of a model that leaves rows of every kind. */
abstract class ChainWorld {

    @Autowired
    ProcessEngine engine;

    @Autowired
    Verification verification;

    @Autowired
    EngineDoor door;

    @Autowired
    Adoption adoption;

    @Autowired
    Links links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    TransactionTemplate transaction;
    EngineDesk desk;
    private String deployment;

    @BeforeEach
    void deploy() {
        transaction = new TransactionTemplate(transactions);
        desk = new EngineDesk(engine, ZoneId.systemDefault());
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("chain-test.bpmn", ChainModel.PROCESS)
                .addString("chain-test-called.bpmn", ChainModel.CALLED)
                .addString("chain-test-rating.dmn", ChainModel.DECISION)
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        desk.leave();
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    String start(Random chance) {
        return by(() -> engine.getRuntimeService()
                .startProcessInstanceByKey("chain-test", variables(chance))
                .getId());
    }

    /** By a person whom nobody asks for his permission. */
    <T> T by(Supplier<T> work) {
        return desk.as("qiantai1", () -> door.open(work));
    }

    void complete(String instance, String key, Map<String, Object> form) {
        by(() -> {
            desk.complete(instance, key, form);
            return null;
        });
    }

    private static Map<String, Object> variables(Random chance) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("quantity", chance.nextInt(20));
        variables.put("share", chance.nextDouble());
        variables.put("urgent", chance.nextBoolean());
        variables.put("number", chance.nextLong());
        variables.put("due", new Date(1_700_000_000_000L + chance.nextInt(1_000_000)));
        variables.put("words", "客戶說:\"漏水\" \\ \n 尾空白 ");
        variables.put("empty", "");
        variables.put("nothing", null);
        variables.put(
                "lines",
                SpinValues.jsonValue("[{\"a\":" + chance.nextInt() + "}]").create());
        variables.put(
                "picture",
                Variables.fileValue("圖.png")
                        .file(new byte[] {1, 2, 3})
                        .mimeType("image/png")
                        .create());
        return variables;
    }

    /** To its end, over everything that the model has. */
    String whole() {
        String instance = start(new Random(7));
        claim(instance, "left");
        comment(instance, "left");
        set(instance, "share", 0.25);
        set(instance, "lines", SpinValues.jsonValue("[{\"b\":2}]").create());
        complete(instance, "left", Map.of());
        complete(instance, "right", Map.of());
        complete(called(instance), "inner", Map.of());
        fail(instance);
        set(instance, "work", Map.of("name", "done"));
        job(instance);
        desk.assertEnded(instance, "end");
        return instance;
    }

    void claim(String instance, String key) {
        by(() -> {
            engine.getTaskService().claim(desk.task(instance, key).getId(), "qiantai1");
            return null;
        });
    }

    void comment(String instance, String key) {
        Task task = desk.task(instance, key);
        desk.run("qiantai1", () -> {
            engine.getTaskService().createComment(task.getId(), instance, "等客戶回電");
            engine.getTaskService()
                    .createAttachment(
                            "text", task.getId(), instance, "說明", "附件", new java.io.ByteArrayInputStream(new byte[] {9
                            }));
        });
    }

    void set(String instance, String name, Object value) {
        by(() -> {
            setAsNobody(instance, name, value);
            return null;
        });
    }

    private void setAsNobody(String instance, String name, Object value) {
        engine.getRuntimeService().setVariable(instance, name, value);
    }

    String called(String instance) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .singleResult()
                .getId();
    }

    Job job(String instance) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
        desk.fire(job);
        return job;
    }

    /** Until nobody tries any more, which is an incident. */
    void fail(String instance) {
        String job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getManagementService().setJobRetries(job, 1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> engine.getManagementService().executeJob(job)))
                .isNotNull();
    }

    /** As somebody with the database's password would, and undone again. */
    List<Finding> afterTampering(String chain, Runnable tampering) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            tampering.run();
            return verification.chain(chain).findings();
        });
    }
}
