package io.zhidu.audit.history;

import io.zhidu.audit.history.search.CaseProjection;
import io.zhidu.audit.history.search.CaseSearch;
import io.zhidu.complaint.process.ComplaintDesk;
import io.zhidu.support.EngineDesk;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complaint of a customer of its own, told by those who handled it. */
abstract class HistoryWorld {

    static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 3, 10, 9, 0);

    @Autowired
    ProcessEngine engine;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    CaseHistories histories;

    @Autowired
    CaseSteps steps;

    @Autowired
    CaseContents contents;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseProjection projection;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    EngineDesk desk;
    String customer;
    String number;

    @BeforeEach
    void customer() {
        desk = new EngineDesk(engine, ZoneId.of("Asia/Shanghai"));
        desk.at(TUESDAY);
        customer = "歐陽" + UUID.randomUUID().toString().substring(0, 8);
    }

    @AfterEach
    void leave() {
        desk.leave();
    }

    /** Reported, assigned to weixiu1 an hour later, taken and handled by him, answered, and called back once or twice. */
    void complaintOfTwoRounds() {
        report("修了三次還是漏水");
        round("weixiu1", TUESDAY.plusHours(1), "換新閥門", "no");
        round("bumen1", TUESDAY.plusHours(3), "整只更換", "yes");
    }

    void report(String words) {
        Map<String, Object> form = new HashMap<>(
                Map.of("channel", "phone", "customerName", customer, "kind", "quality", "impact", "inconvenient"));
        form.put("phone", "13800000000");
        form.put("statement", EngineDesk.json("[{\"words\":\"" + words + "\"}]"));
        number = desk.as(
                "qiantai1", () -> complaints.register(form, UUID.randomUUID().toString()));
    }

    private void round(String handler, LocalDateTime at, String measures, String satisfied) {
        desk.at(at);
        if (task("userTask_assignHandler") != null) {
            complete("tousu1", "userTask_assignHandler", Map.of("department", "engineering", "responsible", handler));
        } else {
            String id = task("userTask_handleComplaint").getId();
            desk.run(handler, () -> engine.getTaskService().claim(id, handler));
        }
        desk.at(at.plusMinutes(20));
        complete(
                handler,
                "userTask_handleComplaint",
                Map.of("handlingOutcome", "done", "measures", measures, "cost", "12.50"));
        complete(handler, "userTask_answerCustomer", Map.of("answerText", "已經" + measures));
        desk.at(at.plusMinutes(30));
        complete(
                "huifang1",
                "userTask_callBack",
                Map.of(
                        "callOutcome",
                        "answered",
                        "satisfied",
                        satisfied,
                        "score",
                        3,
                        "customerWords",
                        "聽說" + satisfied));
    }

    void complete(String person, String task, Map<String, Object> form) {
        desk.complete(person, task(task), form);
    }

    Task task(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(key)
                .singleResult();
    }

    void index() {
        while (projection.next() > 0) {
            Thread.onSpinWait();
        }
    }
}
